package vn.tgpl.planning.assignment;

import static vn.tgpl.contracts.Permission.ACCESS_READ;
import static vn.tgpl.contracts.Permission.ACCESS_WRITE;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Caller;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.json.MergePatch;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.territory.Place;
import vn.tgpl.kit.territory.Territories;
import vn.tgpl.kit.web.Created;

/** Who may act where: the token says who and in which role, this says where. */
@Path("/api/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignments", description = "Phân công địa bàn")
class AssignmentResource {
    private final Assignments assignments;
    private final AssignmentRules rules;
    private final MergePatch patches;
    private final Caller caller;
    private final Territories territories;

    AssignmentResource(
            Assignments assignments,
            AssignmentRules rules,
            MergePatch patches,
            Caller caller,
            Territories territories) {
        this.assignments = assignments;
        this.rules = rules;
        this.patches = patches;
        this.caller = caller;
        this.territories = territories;
    }

    @GET
    @Transactional
    @PermissionsAllowed(ACCESS_READ)
    @Operation(
            operationId = "listAssignments",
            summary = "Assignments in order of creation",
            description = "The register is open to those whose own scope is the nation.")
    public Page<AssignmentView> list(@BeanParam AssignmentFilter filter, @BeanParam PageRequest page) {
        return assignments.page(page, filter).map(AssignmentView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(ACCESS_READ)
    @Operation(operationId = "getAssignment", summary = "One assignment")
    public AssignmentView get(@PathParam("id") UUID id) {
        return AssignmentView.of(assignments.get(id));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(ACCESS_WRITE)
    @Operation(
            operationId = "addAssignment",
            summary = "Assigns somebody to the nation, a province or an organisation",
            description = "It applies at once, also to tokens issued before.")
    @APIResponseSchema(
            value = AssignmentView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<AssignmentView> add(@Valid @NotNull AssignmentBody body) {
        rules.check(body);
        var assignment = assignments.save(new Assignment(body), Change.CHANGED);
        // the register is the nation's, and so is a stored answer
        caller.wroteAt(territories.of(new Place("VN", body.validFrom(), null)).thing(), null);
        return Created.at("assignments", assignment.id, AssignmentView.of(assignment));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Transactional
    @PermissionsAllowed(ACCESS_WRITE)
    @Operation(
            operationId = "changeAssignment",
            summary = "Changes an assignment, all but its subject and its scope (merge patch)",
            description = "It ends by its validTo; nothing is ever deleted. The last assignment for the nation that has"
                    + " no end cannot be ended.")
    public AssignmentView change(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = AssignmentBody.class))) @NotNull
                    JsonNode patch) {
        var assignment = assignments.toChange(id);
        var body = patches.apply(assignment.body(), patch);
        rules.check(body, assignment);
        assignment.define(body);
        return AssignmentView.of(assignments.save(assignment, Change.CHANGED));
    }
}
