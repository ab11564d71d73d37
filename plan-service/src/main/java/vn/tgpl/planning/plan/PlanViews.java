package vn.tgpl.planning.plan;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import vn.tgpl.kit.problem.ProblemTexts;

/** Shows plans with their warnings in the language of the request. */
@ApplicationScoped
class PlanViews {
    private final HttpServerRequest request;

    PlanViews(HttpServerRequest request) {
        this.request = request;
    }

    PlanView of(Plan plan) {
        return PlanView.of(plan, ProblemTexts.wanted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
