package vn.tgpl.casework.legalcase;

import static vn.tgpl.casework.legalcase.CaseRefusal.ACCEPTED_BEFORE_RECEIPT;
import static vn.tgpl.casework.legalcase.CaseRefusal.ACCEPTED_IN_FUTURE;
import static vn.tgpl.casework.legalcase.CaseRefusal.ASSIGNED_BEFORE_ACCEPTANCE;
import static vn.tgpl.casework.legalcase.CaseRefusal.ASSIGNED_IN_FUTURE;
import static vn.tgpl.casework.legalcase.CaseRefusal.CASE_NOT_ASSIGNED;
import static vn.tgpl.casework.legalcase.CaseRefusal.CASE_NOT_CLOSED;
import static vn.tgpl.casework.legalcase.CaseRefusal.CLOSED_BEFORE_ASSIGNMENT;
import static vn.tgpl.casework.legalcase.CaseRefusal.CLOSED_IN_FUTURE;
import static vn.tgpl.casework.legalcase.CaseRefusal.COMPLETED_NEEDS_ASSIGNMENT;
import static vn.tgpl.casework.legalcase.CaseRefusal.PRACTITIONER_NOT_ALLOWED;
import static vn.tgpl.casework.legalcase.CaseRefusal.SUCCESS_NEEDS_COMPLETED_LITIGATION;
import static vn.tgpl.casework.legalcase.CaseStatus.ACCEPTED;
import static vn.tgpl.casework.legalcase.CaseStatus.CLOSED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import vn.tgpl.casework.replica.Catalogue;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;

/** What must be true of a case's record beyond its shape. Days: received ≤ accepted ≤ assigned ≤ closed ≤ today. */
@ApplicationScoped
class CaseRules {
    private static final Set<String> FOR_OFFICERS_AND_LAWYERS = Set.of("LITIGATION", "OUT_OF_COURT");
    private static final Set<String> OFFICERS_AND_LAWYERS =
            Set.of("LEGAL_AID_OFFICER", "CONTRACT_LAWYER", "ORG_LAWYER");

    private final Catalogue catalogue;
    private final Clock clock;

    CaseRules(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    void check(Acceptance acceptance) {
        var flaws = new Flaws();
        var known = catalogue.open(named(acceptance, acceptance.organisation()));
        particulars(flaws, known, acceptance, acceptance.receivedOn(), acceptance.organisation());
        flaws.refuse();
    }

    void check(Bodies.Assign assign, LegalCase legalCase) {
        var flaws = new Flaws();
        var known = catalogue.open(Stream.of(assign.type()));
        assignment(flaws, known, "#", assign, legalCase.form, legalCase.acceptedOn);
        flaws.refuse();
    }

    void check(Bodies.Close close, LegalCase legalCase) {
        var flaws = new Flaws();
        var known = catalogue.open(Stream.of(close.reason()));
        closing(flaws, known, "#", close, legalCase.form, lastDay(legalCase));
        flaws.refuse();
    }

    void check(Bodies.Correct correction, LegalCase legalCase) {
        var flaws = new Flaws();
        var known = catalogue.open(Stream.concat(named(correction, legalCase.organisation), named(correction)));
        particulars(flaws, known, correction, legalCase.receivedOn, legalCase.organisation);
        if (correction.assignment() != null) {
            flaws.when(legalCase.status == ACCEPTED, "#/assignment", CASE_NOT_ASSIGNED);
            assignment(
                    flaws, known, "#/assignment", correction.assignment(), correction.form(), correction.acceptedOn());
        } else if (legalCase.assignedOn != null) {
            stays(flaws, legalCase, correction);
        }
        if (correction.closed() != null) {
            flaws.when(legalCase.status != CLOSED, "#/closed", CASE_NOT_CLOSED);
            closing(flaws, known, "#/closed", correction.closed(), correction.form(), lastDay(correction, legalCase));
            flaws.when(
                    completed(correction.closed()) && correction.assignment() == null && legalCase.assignedOn == null,
                    "#/closed/reason",
                    COMPLETED_NEEDS_ASSIGNMENT);
        } else {
            flaws.when(legalCase.status == CLOSED, "#/closed", Request.REQUIRED);
        }
        flaws.refuse();
    }

    /** The assignment is not corrected, so what is corrected must fit it. */
    private static void stays(Flaws flaws, LegalCase legalCase, Bodies.Correct correction) {
        flaws.when(legalCase.assignedOn.isBefore(correction.acceptedOn()), "#/acceptedOn", ASSIGNED_BEFORE_ACCEPTANCE);
        flaws.when(!allowed(legalCase.practitionerType, correction.form()), "#/form", PRACTITIONER_NOT_ALLOWED);
    }

    private static Stream<String> named(Particulars given, String organisation) {
        return Stream.concat(
                Stream.of(organisation, given.unit(), given.form(), given.field(), given.category()),
                given.programmes().stream());
    }

    private static Stream<String> named(Bodies.Correct correction) {
        return Stream.of(
                correction.assignment() == null ? null : correction.assignment().type(),
                correction.closed() == null ? null : correction.closed().reason());
    }

    private void particulars(
            Flaws flaws, Catalogue.Page known, Particulars given, LocalDate receivedOn, String organisation) {
        var on = given.acceptedOn();
        flaws.when(on.isBefore(receivedOn), "#/acceptedOn", ACCEPTED_BEFORE_RECEIPT);
        flaws.when(on.isAfter(today()), "#/acceptedOn", ACCEPTED_IN_FUTURE);
        // the organisation is the request's: only the day can be wrong for it
        known.organisation(flaws, "#/acceptedOn", organisation, on);
        known.unit(flaws, "#/unit", given.unit(), on);
        known.listed(flaws, "#/form", CodeLists.FORMS, given.form(), on);
        known.listed(flaws, "#/field", CodeLists.FIELDS, given.field(), on);
        known.listed(flaws, "#/category", CodeLists.CATEGORIES, given.category(), on);
        known.programmes(flaws, "#/programmes", given.programmes(), on);
    }

    private void assignment(
            Flaws flaws, Catalogue.Page known, String at, Bodies.Assign given, String form, LocalDate acceptedOn) {
        flaws.when(given.on().isBefore(acceptedOn), at + "/on", ASSIGNED_BEFORE_ACCEPTANCE);
        flaws.when(given.on().isAfter(today()), at + "/on", ASSIGNED_IN_FUTURE);
        known.listed(flaws, at + "/type", CodeLists.PRACTITIONER_TYPES, given.type(), given.on());
        flaws.when(
                known.knows(CodeLists.PRACTITIONER_TYPES, given.type()) && !allowed(given.type(), form),
                at + "/type",
                PRACTITIONER_NOT_ALLOWED);
    }

    private void closing(
            Flaws flaws, Catalogue.Page known, String at, Bodies.Close given, String form, LocalDate after) {
        flaws.when(given.on().isBefore(after), at + "/on", CLOSED_BEFORE_ASSIGNMENT);
        flaws.when(given.on().isAfter(today()), at + "/on", CLOSED_IN_FUTURE);
        known.listed(flaws, at + "/reason", CodeLists.CLOSE_REASONS, given.reason(), given.on());
        // a judgement of taking part in proceedings (1179/QĐ-BTP)
        flaws.when(
                given.successful() != null && !(form.equals("LITIGATION") && completed(given)),
                at + "/successful",
                SUCCESS_NEEDS_COMPLETED_LITIGATION);
    }

    /** Arts 31.1 and 33.1: only officers and lawyers act in and out of court. */
    private static boolean allowed(String practitionerType, String form) {
        return !FOR_OFFICERS_AND_LAWYERS.contains(form) || OFFICERS_AND_LAWYERS.contains(practitionerType);
    }

    private static boolean completed(Bodies.Close close) {
        return close.reason().equals("COMPLETED");
    }

    private static LocalDate lastDay(LegalCase legalCase) {
        return legalCase.assignedOn == null ? legalCase.acceptedOn : legalCase.assignedOn;
    }

    private static LocalDate lastDay(Bodies.Correct correction, LegalCase legalCase) {
        if (correction.assignment() != null) return correction.assignment().on();
        return legalCase.assignedOn == null ? correction.acceptedOn() : legalCase.assignedOn;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
