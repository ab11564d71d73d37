package vn.tgpl.planning.planimport;

import static vn.tgpl.contracts.Permission.PLAN_READ;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.kit.problem.ProblemTexts;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.planning.sheet.SentSheet;
import vn.tgpl.planning.sheet.SheetWriter;

/** How far the imports of sheets are, and what was wrong in them. */
@Path("/api/v1/plan-imports/{id}")
@Tag(name = "plans")
class ImportResource {
    private final Jobs jobs;
    private final HttpServerRequest request;

    ImportResource(Jobs jobs, HttpServerRequest request) {
        this.jobs = jobs;
        this.request = request;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @PermissionsAllowed(PLAN_READ)
    @Operation(operationId = "getPlanImport", summary = "How far the import of a sheet is, and what came of it")
    public PlanImport get(@PathParam("id") UUID id) {
        return jobs.get(id);
    }

    @GET
    @Path("errors")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @PermissionsAllowed(PLAN_READ)
    @Operation(operationId = "listPlanImportErrors", summary = "What was wrong, row by row")
    public Page<PlanImport.Error> errors(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var flaws = jobs.flaws(id);
        var texts = ProblemTexts.wanted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var from = after(page.key());
        var found = IntStream.range(Math.min(from, flaws.size()), flaws.size())
                .limit(page.limit() + 1L)
                .boxed()
                .toList();
        return page.of(found, i -> Integer.toString(i + 1)).map(i -> PlanImport.Error.of(flaws.get(i), texts));
    }

    @GET
    @Path("errors.xlsx")
    @Produces(SentSheet.MEDIA_TYPE)
    @Transactional
    @PermissionsAllowed(PLAN_READ)
    @Operation(
            operationId = "getPlanImportErrorFile",
            summary = "The sheets as they were sent, with what is wrong in a further column",
            description = "To be put right and sent again as it is; the column of errors is not read.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook (XLSX)",
            content =
                    @Content(
                            mediaType = SentSheet.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", examples = "PK")))
    public RestResponse<byte[]> file(@PathParam("id") UUID id) {
        return SentSheet.download(SheetWriter.flawed(jobs.file(id), jobs.flaws(id)), "loi-" + id + ".xlsx");
    }

    private static int after(String key) {
        try {
            var from = key == null ? 0 : Integer.parseInt(key);
            if (from < 0) throw new NumberFormatException();
            return from;
        } catch (NumberFormatException e) {
            throw Refusal.parameter("cursor", Request.BAD_PARAMETER);
        }
    }
}
