package vn.tgpl.casework.request;

import static vn.tgpl.casework.request.RequestRefusal.RECEIVED_IN_FUTURE;
import static vn.tgpl.casework.request.RequestRefusal.REFUSED_BEFORE_RECEIPT;
import static vn.tgpl.casework.request.RequestRefusal.REFUSED_IN_FUTURE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import vn.tgpl.casework.replica.Catalogue;
import vn.tgpl.contracts.CodeLists;
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
        var known = catalogue.open(
                Stream.of(receive.organisation(), receive.unit(), receive.form(), receive.field(), receive.category()));
        flaws.when(on.isAfter(LocalDate.now(clock)), "#/receivedOn", RECEIVED_IN_FUTURE);
        known.organisation(flaws, "#/organisation", receive.organisation(), on);
        known.unit(flaws, "#/unit", receive.unit(), on);
        known.listed(flaws, "#/form", CodeLists.FORMS, receive.form(), on);
        known.listed(flaws, "#/field", CodeLists.FIELDS, receive.field(), on);
        known.listed(flaws, "#/category", CodeLists.CATEGORIES, receive.category(), on);
        flaws.refuse();
    }

    void check(Bodies.Refuse refuse, Request request) {
        var flaws = new Flaws();
        flaws.when(refuse.on().isBefore(request.receivedOn), "#/on", REFUSED_BEFORE_RECEIPT);
        flaws.when(refuse.on().isAfter(LocalDate.now(clock)), "#/on", REFUSED_IN_FUTURE);
        catalogue
                .open(Stream.of(refuse.reason()))
                .listed(flaws, "#/reason", CodeLists.REFUSAL_REASONS, refuse.reason(), refuse.on());
        flaws.refuse();
    }
}
