package vn.tgpl.planning.succession;

import static vn.tgpl.contracts.Permission.CATALOGUE_READ;
import static vn.tgpl.contracts.Permission.CATALOGUE_WRITE;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.unit.Unit;
import vn.tgpl.planning.unit.UnitView;
import vn.tgpl.planning.unit.Units;

/** What became of administrative units: mergers, splits, new names and types. */
@Path("/api/v1/administrative-units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administrative-units")
class UnitHistoryResource {
    private final Units units;
    private final Lineage lineage;
    private final Clock clock;

    UnitHistoryResource(Units units, Lineage lineage, Clock clock) {
        this.units = units;
        this.lineage = lineage;
        this.clock = clock;
    }

    @POST
    @Path("{code}/succeed")
    @Transactional
    @Idempotent
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "succeedAdministrativeUnit",
            summary = "Ends a unit and puts others in its place: a new name or type, a merger, a split",
            description = "The unit that holds the code the day before `on` ends then. All of it happens or nothing.")
    public SuccessionView succeed(
            @Parameter(example = "75") @PathParam("code") String code, @Valid @NotNull SuccessionBody body) {
        units.alone();
        var unit = units.toChange(code, body.on().minusDays(1));
        var succession = Succession.of(unit.body(), body, units::bodies);
        units.refuseOrphans(succession.ended(), succession.then(units::bodies));
        unit.define(succession.ended());
        var ended = UnitView.of(units.save(unit, Change.CHANGED));
        succession.opened().forEach(opened -> units.save(new Unit(opened), Change.CHANGED));
        var successors = new ArrayList<UnitView>();
        for (var one : body.successors()) successors.add(UnitView.of(units.get(one.code(), body.on())));
        return new SuccessionView(ended, successors);
    }

    @GET
    @Path("{code}/successors")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(
            operationId = "listSuccessorsOfUnit",
            summary = "What became of a unit by a day",
            description = "The units that hold its territory then; itself while it is valid.")
    public Lineage.View successors(
            @Parameter(example = "02") @PathParam("code") String code,
            @Parameter(description = "The day on which the code is read, today when absent", example = "2025-06-30")
                    @QueryParam("at")
                    LocalDate at,
            @Parameter(description = "The later day, today when absent", example = "2025-07-01") @QueryParam("until")
                    LocalDate until) {
        var unit = units.get(code, orToday(at));
        var day = orToday(until);
        if (day.isBefore(unit.validFrom)) throw Refusal.parameter("until", Request.BAD_PARAMETER);
        return Lineage.View.of(unit, day, lineage.successors(unit, day));
    }

    @GET
    @Path("{code}/predecessors")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(
            operationId = "listPredecessorsOfUnit",
            summary = "Of what a unit was made, as of an earlier day",
            description = "The lowest units known of that day, of which all or a part came to it.")
    public Lineage.View predecessors(
            @Parameter(example = "08") @PathParam("code") String code,
            @Parameter(description = "The day on which the code is read, today when absent", example = "2025-07-01")
                    @QueryParam("at")
                    LocalDate at,
            @Parameter(description = "The earlier day, the one before its first when absent", example = "2025-06-30")
                    @QueryParam("since")
                    LocalDate since) {
        var on = orToday(at);
        var unit = units.get(code, on);
        var day = since == null ? unit.validFrom.minusDays(1) : since;
        if (unit.validTo != null && day.isAfter(unit.validTo)) {
            throw Refusal.parameter("since", Request.BAD_PARAMETER);
        }
        return Lineage.View.of(unit, day, lineage.predecessors(unit, on, day));
    }

    private LocalDate orToday(LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }
}
