package vn.tgpl.planning.unit;

import static vn.tgpl.contracts.Permission.CATALOGUE_READ;
import static vn.tgpl.contracts.Permission.CATALOGUE_WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.json.MergePatch;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.web.Created;

/** Administrative units with their history: a code may change hands, so a code is read on a day. */
@Path("/api/v1/administrative-units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administrative-units", description = "Đơn vị hành chính và lịch sử sáp nhập, đổi tên")
class UnitResource {
    private final Units units;
    private final UnitRules rules;
    private final MergePatch patches;
    private final Clock clock;

    UnitResource(Units units, UnitRules rules, MergePatch patches, Clock clock) {
        this.units = units;
        this.rules = rules;
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "listAdministrativeUnits", summary = "Units of every time in order of creation")
    public Page<UnitView> list(@BeanParam UnitFilter filter, @BeanParam PageRequest page) {
        return units.page(page, filter).map(UnitView::of);
    }

    @GET
    @Path("{code}")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "getAdministrativeUnit", summary = "The unit that holds the code on a day")
    public UnitView get(
            @Parameter(example = "01") @PathParam("code") String code,
            @Parameter(description = "The day, today when absent") @QueryParam("at") LocalDate at) {
        return UnitView.of(units.get(code, on(at)));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "addAdministrativeUnit",
            summary = "Adds a unit",
            description = "Add the successors of a unit before the unit itself. 409 UNIT_PERIOD_TAKEN.")
    @APIResponseSchema(
            value = UnitView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<UnitView> add(@Valid @NotNull UnitBody body) {
        units.alone();
        rules.check(body);
        var unit = units.save(new Unit(body), Change.CHANGED);
        return Created.at("administrative-units", unit.code + "?at=" + unit.validFrom, UnitView.of(unit));
    }

    @PATCH
    @Path("{code}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Transactional
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "changeAdministrativeUnit",
            summary = "Changes the unit that holds the code on a day, all but its code and first day (merge patch)",
            description = "It ends by its validTo; nothing is ever deleted.")
    public UnitView change(
            @Parameter(example = "01") @PathParam("code") String code,
            @Parameter(description = "The day, today when absent") @QueryParam("at") LocalDate at,
            @NotNull JsonNode patch) {
        units.alone();
        var unit = units.toChange(code, on(at));
        var body = patches.apply(unit.body(), patch);
        rules.check(body, unit);
        unit.define(body);
        return UnitView.of(units.save(unit, Change.CHANGED));
    }

    private LocalDate on(LocalDate at) {
        return at == null ? LocalDate.now(clock) : at;
    }
}
