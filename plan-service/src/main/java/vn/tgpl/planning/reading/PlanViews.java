package vn.tgpl.planning.reading;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.kit.problem.ProblemTexts;
import vn.tgpl.planning.indicator.Indicators;
import vn.tgpl.planning.plan.Plan;
import vn.tgpl.planning.plan.Target;

/** Shows plans with what their indicators are measured in and with warnings in the language of the request. */
@ApplicationScoped
public class PlanViews {
    private final Indicators indicators;
    private final HttpServerRequest request;

    PlanViews(Indicators indicators, HttpServerRequest request) {
        this.indicators = indicators;
        this.request = request;
    }

    public PlanView of(Plan plan) {
        return PlanView.of(plan, measureUnits(plan.targets()), texts());
    }

    /** Looks their indicators up at once. */
    Function<Target, TargetView> ofTargets(Collection<Target> targets) {
        var units = measureUnits(targets);
        return target -> TargetView.of(target, units.get(target.indicator()));
    }

    private Map<String, String> measureUnits(Collection<Target> targets) {
        var codes = targets.stream().map(target -> target.indicator()).collect(toSet());
        return indicators.named(codes).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, found -> found.getValue().getFirst().measureUnit()));
    }

    /** As one that was stored showed it, its warnings told anew. */
    PlanView stored(String content) {
        var view = EventJson.stored(content, ObjectNode.class);
        for (var warning : view.path("warnings")) {
            ((ObjectNode) warning)
                    .put("message", texts().of(warning.path("code").asText()));
        }
        return EventJson.stored(view.toString(), PlanView.class);
    }

    private ProblemTexts texts() {
        return ProblemTexts.wanted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
