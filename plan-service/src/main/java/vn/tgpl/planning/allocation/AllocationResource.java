package vn.tgpl.planning.allocation;

import static vn.tgpl.contracts.Permission.PLAN_READ;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.planning.allocation.Recipients.Named;
import vn.tgpl.planning.indicator.Indicators;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.plan.Target;
import vn.tgpl.planning.target.Allocation;
import vn.tgpl.planning.target.StatedTarget;
import vn.tgpl.planning.version.OneMoment;

/** What the targets of a plan hand down, and what is left of them. */
@Path("/api/v1/plans/{id}/allocation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class AllocationResource {
    private final Plans plans;
    private final Indicators indicators;
    private final AgroalDataSource dataSource;

    AllocationResource(Plans plans, Indicators indicators, AgroalDataSource dataSource) {
        this.plans = plans;
        this.indicators = indicators;
        this.dataSource = dataSource;
    }

    @GET
    @Transactional
    @OneMoment
    @PermissionsAllowed(PLAN_READ)
    @Operation(
            operationId = "planAllocation",
            summary = "What each target hands down (giao chỉ tiêu), and what is unallocated or over-allocated",
            description =
                    "In the order of the document; the ETag is the plan's. Only what has nothing in common is summed: "
                            + "percentages, open sides, a unit within another one, organisations beside units are "
                            + "listed in `notSummed`.")
    public RestResponse<Page<TargetAllocation>> of(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var plan = plans.get(id);
        var targets = plan.targets(page).map(Target::stated);
        return RestResponse.ResponseBuilder.ok(new Page<>(views(targets.items()), targets.next()))
                .header(HttpHeaders.ETAG, "\"" + plan.version + "\"")
                .build();
    }

    private List<TargetAllocation> views(List<StatedTarget> targets) {
        var codes = targets.stream().map(StatedTarget::indicator).collect(Collectors.toSet());
        var known = indicators.named(codes);
        var recipients = recipients(targets);
        return targets.stream()
                .map(target -> {
                    var measureUnit = known.get(target.indicator()).getFirst().measureUnit();
                    return TargetAllocation.of(target, measureUnit, sharing(target, measureUnit, recipients));
                })
                .toList();
    }

    private static Sharing<Integer> sharing(StatedTarget target, String measureUnit, Map<Named, Recipient> recipients) {
        var shares = new ArrayList<Share<Integer>>();
        for (var i = 0; i < target.allocations().size(); i++) {
            var one = target.allocations().get(i);
            var bound = one.bound();
            shares.add(new Share<>(i, recipients.get(named(target, one)), bound.low(), bound.high()));
        }
        var bound = target.bound();
        return Sharing.of(
                bound == null ? null : bound.low(),
                bound == null ? null : bound.high(),
                "PERCENT".equals(measureUnit),
                true,
                shares);
    }

    private Map<Named, Recipient> recipients(List<StatedTarget> targets) {
        var named = targets.stream()
                .flatMap(target -> target.allocations().stream().map(one -> named(target, one)))
                .toList();
        try (var connection = dataSource.getConnection()) {
            return Recipients.find(connection, named);
        } catch (SQLException e) {
            throw new IllegalStateException("units not readable", e);
        }
    }

    private static Named named(StatedTarget target, Allocation allocation) {
        return new Named(allocation.unit(), allocation.organisation(), target.period());
    }
}
