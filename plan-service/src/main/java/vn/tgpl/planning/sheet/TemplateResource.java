package vn.tgpl.planning.sheet;

import static vn.tgpl.contracts.Permission.PLAN_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The workbook that clerks fill in. */
@Path("/api/v1/plan-template")
@Tag(name = "plans")
class TemplateResource {
    private final Template template;

    TemplateResource(Template template) {
        this.template = template;
    }

    @GET
    @Produces(SentSheet.MEDIA_TYPE)
    @Transactional
    @PermissionsAllowed(PLAN_READ)
    @Operation(
            operationId = "getPlanTemplate",
            summary = "A workbook for tasks and targets, to be filled in and sent to a draft",
            description = "With the codes in use in the province of the caller and guidance, in Vietnamese.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook (XLSX)",
            content =
                    @Content(
                            mediaType = SentSheet.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", examples = "PK")))
    public RestResponse<byte[]> template() {
        return SentSheet.download(template.file(), "mau-ke-hoach.xlsx");
    }
}
