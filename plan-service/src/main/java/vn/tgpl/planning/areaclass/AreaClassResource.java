package vn.tgpl.planning.areaclass;

import static vn.tgpl.contracts.Permission.CATALOGUE_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;

/** Which places have which class on a day. */
@Path("/api/v1/area-classes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "area-classes")
class AreaClassResource {
    private final AreaClasses classes;
    private final Clock clock;

    AreaClassResource(AreaClasses classes, Clock clock) {
        this.classes = classes;
        this.clock = clock;
    }

    @GET
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "listAreaClasses", summary = "Places with their own classes on a day, by code and class")
    public Page<AreaClassView> list(
            @Parameter(description = "Places of this class only") @CodeOf("area-classes") @QueryParam("class")
                    String areaClass,
            @Parameter(description = "The place with this code only", example = "00004") @QueryParam("unit")
                    String unit,
            @Parameter(description = "The day, today when absent") @QueryParam("at") LocalDate at,
            @BeanParam PageRequest page) {
        var day = at == null ? LocalDate.now(clock) : at;
        var found = classes.all(areaClass, unit, day, page.key(), page.limit() + 1);
        return page.of(found, one -> one.unit() + " " + one.class_());
    }
}
