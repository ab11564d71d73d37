package vn.tgpl.planning.unittable;

import static vn.tgpl.contracts.Permission.CATALOGUE_WRITE;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.csv.Csv;
import vn.tgpl.kit.csv.ImportReport;
import vn.tgpl.kit.csv.RowFlaws;
import vn.tgpl.kit.problem.ProblemTexts;
import vn.tgpl.planning.unit.Unit;
import vn.tgpl.planning.unit.Units;

/** Takes whole tables of units in: all at one moment, with a report for each bad row. */
@Path("/api/v1/administrative-units/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administrative-units")
class UnitImportResource {
    private final Units units;
    private final HttpServerRequest request;

    UnitImportResource(Units units, HttpServerRequest request) {
        this.units = units;
        this.request = request;
    }

    @POST
    @Consumes("text/csv")
    @Transactional
    @Idempotent
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "importAdministrativeUnits",
            summary = "Takes a table of units, or of what became of old ones (CSV, UTF-8)",
            description = "Units: code, name, type, parent_code, valid_from; if wanted valid_to, level, legal_basis,"
                    + " name_en. Successions: old_code, old_name, old_district_code, old_district, old_province_code,"
                    + " old_province, new_code, new_name, new_province_code, split; old communes and districts are made"
                    + " where they are missing and end the day before `on`. Sent again it changes nothing. The answer"
                    + " tells whether it was applied and what is wrong with which row.")
    public ImportReport importTable(
            @BeanParam ImportParameters how,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING, examples = """
                                                    code,name,type,parent_code,valid_from
                                                    00070,Phường Hoàn Kiếm,WARD,01,2025-07-01
                                                    """)))
                    @NotNull
                    Csv table) {
        how.check();
        units.alone();
        var flaws = new RowFlaws();
        var wanted = how.successions()
                ? SuccessionTable.read(table, how, units, flaws)
                : UnitTable.read(table, how, units, flaws);
        wanted.refuseOrphans(units);
        var applied = !how.dryRun && (flaws.none() || how.skips());
        if (applied) save(wanted.book());
        return flaws.report(
                how.dryRun,
                applied,
                table.rows().size(),
                wanted.book().created().size(),
                wanted.book().changed().size(),
                wanted.unchanged(),
                ProblemTexts.wanted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** What ends goes first: a code may pass to a unit that begins the day after. */
    private void save(Book book) {
        var changed = book.changed().stream()
                .map(body -> {
                    var unit = book.stored(body);
                    unit.define(body);
                    return unit;
                })
                .toList();
        units.saveAll(changed, Change.CHANGED);
        List<Unit> created = book.created().stream().map(Unit::new).toList();
        units.saveAll(created, Change.CHANGED);
    }
}
