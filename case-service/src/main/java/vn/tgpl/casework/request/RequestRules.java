package vn.tgpl.casework.request;

import static vn.tgpl.casework.request.RequestRefusal.RECEIVED_IN_FUTURE;
import static vn.tgpl.casework.request.RequestRefusal.REFUSED_BEFORE_RECEIPT;
import static vn.tgpl.casework.request.RequestRefusal.REFUSED_IN_FUTURE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.tgpl.casework.replica.Catalogue;
import vn.tgpl.contracts.Codes;
import vn.tgpl.kit.problem.Flaws;

/** What must be true of a request's record beyond its shape; acceptance is judged by the rules of cases. */
@ApplicationScoped
class RequestRules {
    private final Catalogue catalogue;
    private final Clock clock;

    RequestRules(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    void check(Bodies.Receive receive) {
        var flaws = new Flaws();
        var on = receive.receivedOn();
        flaws.when(on.isAfter(LocalDate.now(clock)), "#/receivedOn", RECEIVED_IN_FUTURE);
        catalogue.organisation(flaws, "#/organisation", receive.organisation(), on);
        catalogue.unit(flaws, "#/unit", receive.unit(), on);
        catalogue.listed(flaws, "#/form", Codes.FORMS, receive.form(), on);
        catalogue.listed(flaws, "#/field", Codes.FIELDS, receive.field(), on);
        catalogue.listed(flaws, "#/category", Codes.CATEGORIES, receive.category(), on);
        flaws.refuse();
    }

    void check(Bodies.Refuse refuse, Request request) {
        var flaws = new Flaws();
        flaws.when(refuse.on().isBefore(request.receivedOn), "#/on", REFUSED_BEFORE_RECEIPT);
        flaws.when(refuse.on().isAfter(LocalDate.now(clock)), "#/on", REFUSED_IN_FUTURE);
        catalogue.listed(flaws, "#/reason", Codes.REFUSAL_REASONS, refuse.reason(), refuse.on());
        flaws.refuse();
    }
}
