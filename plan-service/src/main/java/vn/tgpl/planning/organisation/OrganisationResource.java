package vn.tgpl.planning.organisation;

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

/** The bodies that issue plans, lead tasks and handle cases. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "Cơ quan, tổ chức")
class OrganisationResource {
    private final Organisations organisations;
    private final OrganisationRules rules;
    private final MergePatch patches;

    OrganisationResource(Organisations organisations, OrganisationRules rules, MergePatch patches) {
        this.organisations = organisations;
        this.rules = rules;
        this.patches = patches;
    }

    @GET
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "listOrganisations", summary = "Organisations in order of creation")
    public Page<OrganisationView> list(@BeanParam OrganisationFilter filter, @BeanParam PageRequest page) {
        return organisations.page(page, filter).map(OrganisationView::of);
    }

    @GET
    @Path("{code}")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "getOrganisation", summary = "One organisation")
    public OrganisationView get(@Parameter(example = "HN-TT") @PathParam("code") String code) {
        return OrganisationView.of(organisations.get(code));
    }

    @GET
    @Path("{code}/children")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(
            operationId = "listChildrenOfOrganisation",
            summary = "The organisations directly under one, in order of creation",
            description = "With `at`, those that stand on that day.")
    public Page<OrganisationView> children(
            @Parameter(example = "HN-STP") @PathParam("code") String code,
            @BeanParam ChildFilter filter,
            @BeanParam PageRequest page) {
        return organisations.page(page, filter.of(organisations.get(code))).map(OrganisationView::of);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(operationId = "addOrganisation", summary = "Adds an organisation")
    @APIResponseSchema(
            value = OrganisationView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<OrganisationView> add(@Valid @NotNull OrganisationBody body) {
        rules.check(body);
        var organisation = organisations.save(new Organisation(body), Change.CHANGED);
        return Created.at("organisations", organisation.code, OrganisationView.of(organisation));
    }

    @PATCH
    @Path("{code}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Transactional
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "changeOrganisation",
            summary = "Changes an organisation, all but its code (merge patch)",
            description = "It ends by its validTo; nothing is ever deleted.")
    public OrganisationView change(
            @Parameter(example = "HN-TT") @PathParam("code") String code, @NotNull JsonNode patch) {
        var organisation = organisations.toChange(code);
        var body = patches.apply(organisation.body(), patch);
        rules.check(body, organisation);
        organisation.define(body);
        return OrganisationView.of(organisations.save(organisation, Change.CHANGED));
    }
}
