package vn.tgpl.planning.areaclass;

import static vn.tgpl.contracts.Permission.CATALOGUE_READ;
import static vn.tgpl.contracts.Permission.CATALOGUE_WRITE;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.csv.Csv;
import vn.tgpl.kit.csv.ImportReport;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.ProblemTexts;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.web.Created;

/** The decisions that say which commune or village has which class. */
@Path("/api/v1/area-classes/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "area-classes", description = "Phân loại địa bàn theo quyết định")
class AreaDecisionResource {
    private final AreaDecisions decisions;
    private final AreaDecisionRules rules;
    private final HttpServerRequest request;

    AreaDecisionResource(AreaDecisions decisions, AreaDecisionRules rules, HttpServerRequest request) {
        this.decisions = decisions;
        this.rules = rules;
        this.request = request;
    }

    @GET
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "listAreaDecisions", summary = "Decisions in order of creation, without their entries")
    public Page<AreaDecisionView.Summary> list(@BeanParam AreaDecisionFilter filter, @BeanParam PageRequest page) {
        return decisions.page(page, filter).map(AreaDecisionView.Summary::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "getAreaDecision", summary = "A decision with all of its entries")
    public AreaDecisionView get(@PathParam("id") UUID id) {
        return AreaDecisionView.of(decisions.get(id));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "addAreaDecision",
            summary = "Adds a decision; it may end others as a whole or single classes of single units",
            description = "A decision stays as it was made; another one says what no longer holds.")
    @APIResponseSchema(
            value = AreaDecisionView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<AreaDecisionView> add(@Valid @NotNull AreaDecisionBody body) {
        decisions.alone();
        var flaws = new Flaws();
        var entries = rules.check(flaws, body);
        flaws.refuse();
        var decision = save(body, entries);
        return Created.at("area-classes/decisions", decision.id, AreaDecisionView.of(decision));
    }

    private AreaDecision save(AreaDecisionBody body, List<AreaDecision.Item> entries) {
        var ended = List.copyOf(decisions.known(body.replaces()).values());
        ended.forEach(one -> one.end(body.validFrom().minusDays(1)));
        decisions.saveAll(ended, Change.CHANGED);
        var decision = new AreaDecision(body, entries);
        decisions.saveAll(List.of(decision), Change.CHANGED);
        return decision;
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @Transactional
    @Idempotent
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "importAreaDecision",
            summary = "Adds a decision with the entries of a table (CSV, UTF-8): unit, class, if wanted ends",
            description = "All of its rows or none. The answer tells whether it was applied and what is wrong with"
                    + " which row.")
    public ImportReport importTable(
            @BeanParam AreaDecisionParameters how,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.STRING,
                                                            examples = "unit,class\n00004,ZONE_I\n")))
                    @NotNull
                    Csv table) {
        var read = new AreaTable(table);
        var body = how.with(read.entries());
        decisions.alone();
        var flaws = new Flaws();
        var entries = new ArrayList<>(rules.check(flaws, body));
        read.tell(flaws);
        var applied = !how.dryRun && read.flaws().none();
        if (applied) save(body, entries);
        return read.flaws()
                .report(
                        how.dryRun,
                        applied,
                        table.rows().size(),
                        read.flaws().none() ? 1 : 0,
                        0,
                        0,
                        ProblemTexts.wanted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
