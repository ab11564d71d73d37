package vn.tgpl.planning.indicator;

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

/** What is counted, as data. */
@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators", description = "Chỉ tiêu thống kê")
class IndicatorResource {
    private final Indicators indicators;
    private final IndicatorVersions versions;
    private final IndicatorRules rules;
    private final MergePatch patches;

    IndicatorResource(Indicators indicators, IndicatorVersions versions, IndicatorRules rules, MergePatch patches) {
        this.indicators = indicators;
        this.versions = versions;
        this.rules = rules;
        this.patches = patches;
    }

    @GET
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "listIndicators", summary = "Indicators in order of creation")
    public Page<IndicatorView> list(@BeanParam IndicatorFilter filter, @BeanParam PageRequest page) {
        return indicators.page(page, filter).map(IndicatorView::of);
    }

    @GET
    @Path("{code}")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(
            operationId = "getIndicator",
            summary = "One indicator",
            description = "With `version`, as it was then; every version stays.")
    public IndicatorView get(
            @Parameter(example = "COMM_EVENTS") @PathParam("code") String code,
            @Parameter(description = "A version it has had; the newest when absent", example = "1")
                    @QueryParam("version")
                    Long version) {
        var indicator = indicators.get(code);
        if (version == null) return IndicatorView.of(indicator);
        var then = versions.get(indicator, version);
        return IndicatorView.of(indicator.id, then.version(), then.definition());
    }

    @GET
    @Path("{code}/versions")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(
            operationId = "listVersionsOfIndicator",
            summary = "Every definition that one indicator has had, the oldest first")
    public Page<IndicatorVersionView> versions(
            @Parameter(example = "COMM_EVENTS") @PathParam("code") String code, @BeanParam PageRequest page) {
        return versions.page(indicators.get(code), page);
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(operationId = "addIndicator", summary = "Adds an indicator")
    @APIResponseSchema(
            value = IndicatorView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<IndicatorView> add(@Valid @NotNull IndicatorBody body) {
        rules.check(body);
        var indicator = indicators.save(new Indicator(body), Change.CHANGED);
        return Created.at("indicators", indicator.code, IndicatorView.of(indicator));
    }

    @PATCH
    @Path("{code}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Transactional
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "changeIndicator",
            summary = "Changes an indicator, all but its code (merge patch)",
            description = "It ends by its validTo; nothing is ever deleted.")
    public IndicatorView change(
            @Parameter(example = "COMM_EVENTS") @PathParam("code") String code, @NotNull JsonNode patch) {
        var indicator = indicators.toChange(code);
        var body = patches.apply(indicator.body(), patch);
        rules.check(body, indicator);
        indicator.define(body);
        return IndicatorView.of(indicators.save(indicator, Change.CHANGED));
    }
}
