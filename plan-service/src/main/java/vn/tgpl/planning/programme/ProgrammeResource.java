package vn.tgpl.planning.programme;

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
import java.util.List;
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
import vn.tgpl.planning.catalogue.EntryFilter;

/** The programmes that activities and cases serve. */
@Path("/api/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes", description = "Chương trình, chính sách có nội dung trợ giúp pháp lý")
class ProgrammeResource {
    private final Programmes programmes;
    private final ProgrammeRules rules;
    private final MergePatch patches;

    ProgrammeResource(Programmes programmes, ProgrammeRules rules, MergePatch patches) {
        this.programmes = programmes;
        this.rules = rules;
        this.patches = patches;
    }

    @GET
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "listProgrammes", summary = "Programmes in order of creation")
    public Page<ProgrammeView> list(@BeanParam EntryFilter filter, @BeanParam PageRequest page) {
        var found = programmes.page(page, filter);
        var predecessors = programmes.predecessors(
                found.items().stream().map(one -> one.code).toList());
        return found.map(one -> ProgrammeView.of(one, predecessors.getOrDefault(one.code, List.of())));
    }

    @GET
    @Path("{code}")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "getProgramme", summary = "One programme")
    public ProgrammeView get(@Parameter(example = "POVERTY_2021") @PathParam("code") String code) {
        return view(programmes.get(code));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(operationId = "addProgramme", summary = "Adds a programme")
    @APIResponseSchema(
            value = ProgrammeView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<ProgrammeView> add(@Valid @NotNull ProgrammeBody body) {
        rules.check(body);
        var programme = programmes.save(new Programme(body), Change.CHANGED);
        return Created.at("programmes", programme.code, view(programme));
    }

    @PATCH
    @Path("{code}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Transactional
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "changeProgramme",
            summary = "Changes a programme, all but its code (merge patch)",
            description = "It ends by its validTo; nothing is ever deleted.")
    public ProgrammeView change(
            @Parameter(example = "POVERTY_2021") @PathParam("code") String code, @NotNull JsonNode patch) {
        var programme = programmes.toChange(code);
        var body = patches.apply(programme.body(), patch);
        rules.check(body, programme);
        programme.define(body);
        return view(programmes.save(programme, Change.CHANGED));
    }

    private ProgrammeView view(Programme programme) {
        var predecessors = programmes.predecessors(List.of(programme.code));
        return ProgrammeView.of(programme, predecessors.getOrDefault(programme.code, List.of()));
    }
}
