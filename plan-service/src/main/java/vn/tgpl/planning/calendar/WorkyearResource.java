package vn.tgpl.planning.calendar;

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
import jakarta.ws.rs.core.MediaType;
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

/** The holidays and exchanged days of each year, as they are announced. */
@Path("/api/v1/calendars/years")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendars")
class WorkyearResource {
    private final Workyears years;
    private final MergePatch patches;

    WorkyearResource(Workyears years, MergePatch patches) {
        this.years = years;
        this.patches = patches;
    }

    @GET
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "listWorkYears", summary = "Years with their days off, in order of creation")
    public Page<WorkyearView> list(@BeanParam WorkyearFilter filter, @BeanParam PageRequest page) {
        return years.page(page, filter).map(WorkyearView::of);
    }

    @GET
    @Path("{year}")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "getWorkYear", summary = "The days off of one year")
    public WorkyearView get(@Parameter(example = "2024") @PathParam("year") Integer year) {
        return WorkyearView.of(years.of(year));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(operationId = "addWorkYear", summary = "Adds a year with its days off")
    @APIResponseSchema(
            value = WorkyearView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<WorkyearView> add(@Valid @NotNull WorkyearBody body) {
        WorkyearRules.check(body);
        var year = years.save(new Workyear(body), Change.CHANGED);
        return Created.at("calendars/years", year.calendarYear, WorkyearView.of(year));
    }

    @PATCH
    @Path("{year}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Transactional
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "changeWorkYear",
            summary = "Changes what is known of a year (merge patch)",
            description = "The list of days is replaced as a whole.")
    public WorkyearView change(@Parameter(example = "2024") @PathParam("year") Integer year, @NotNull JsonNode patch) {
        var known = years.toChange(year);
        var body = patches.apply(known.body(), patch);
        WorkyearRules.check(body, known);
        known.define(body);
        return WorkyearView.of(years.save(known, Change.CHANGED));
    }
}
