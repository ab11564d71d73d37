package vn.tgpl.planning.areaclass;

import static vn.tgpl.contracts.Permission.CATALOGUE_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.planning.unit.Units;

/** Which classes one place has on a day. */
@Path("/api/v1/administrative-units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "area-classes")
class UnitAreaClassResource {
    private final AreaClasses classes;
    private final Units units;
    private final Clock clock;

    UnitAreaClassResource(AreaClasses classes, Units units, Clock clock) {
        this.classes = classes;
        this.units = units;
        this.clock = clock;
    }

    /** The classes of one place on one day. */
    @Schema(name = "AreaClassesOfUnit")
    record OfUnit(@Schema(examples = "00004") String unit, LocalDate day, List<AreaClassView> items) {}

    @GET
    @Path("{code}/area-classes")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(
            operationId = "listAreaClassesOfUnit",
            summary = "The classes that a place has on a day, its own and those of the units it lies in",
            description = "What was said of a unit holds on while only its name, type or parent changes, and no longer"
                    + " once it is merged or split.")
    public OfUnit list(
            @Parameter(example = "01") @PathParam("code") String code,
            @Parameter(description = "The day, today when absent") @QueryParam("at") LocalDate at) {
        var day = at == null ? LocalDate.now(clock) : at;
        return new OfUnit(code, day, classes.of(units.get(code, day).id, day));
    }
}
