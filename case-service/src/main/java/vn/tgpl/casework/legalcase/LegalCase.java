package vn.tgpl.casework.legalcase;

import static vn.tgpl.casework.legalcase.CaseRefusal.ALREADY_CLOSED;
import static vn.tgpl.casework.legalcase.CaseRefusal.COMPLETED_WITHOUT_ASSIGNMENT;
import static vn.tgpl.casework.legalcase.CaseRefusal.NOT_ACCEPTED;
import static vn.tgpl.casework.legalcase.CaseStatus.ACCEPTED;
import static vn.tgpl.casework.legalcase.CaseStatus.ASSIGNED;
import static vn.tgpl.casework.legalcase.CaseStatus.CLOSED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tgpl.contracts.CaseFact;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.store.LocatedAggregate;
import vn.tgpl.kit.territory.Place;

/** A legal-aid case (vụ việc trợ giúp pháp lý) in the hands of one organisation, from acceptance to its end. */
@Entity
class LegalCase extends LocatedAggregate {
    /** As entered in the ledger; a correction does not renumber it. Never published. */
    String code;

    UUID request;

    @Enumerated(EnumType.STRING)
    CaseStatus status = ACCEPTED;

    LocalDate receivedOn;
    String organisation;
    String unit;
    String form;
    String field;
    String category;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> programmes;

    LocalDate acceptedOn;
    UUID practitioner;
    String practitionerType;
    LocalDate assignedOn;
    String closeReason;
    LocalDate closedOn;
    Boolean successful;

    /** Why it was last corrected; never published. */
    String reason;

    protected LegalCase() {}

    LegalCase(Acceptance acceptance, String code) {
        this.code = code;
        this.request = acceptance.request();
        this.receivedOn = acceptance.receivedOn();
        this.organisation = acceptance.organisation();
        particulars(acceptance);
    }

    void assign(Bodies.Assign assign) {
        if (status != ACCEPTED) throw new Refusal(NOT_ACCEPTED);
        this.status = ASSIGNED;
        assignment(assign);
    }

    /** What nobody was assigned to can end (Art. 37), but not be completed. */
    void close(Bodies.Close close) {
        if (status == CLOSED) throw new Refusal(ALREADY_CLOSED);
        if (status == ACCEPTED && close.reason().equals("COMPLETED")) {
            throw new Refusal(COMPLETED_WITHOUT_ASSIGNMENT);
        }
        this.status = CLOSED;
        closing(close);
    }

    void correct(Bodies.Correct correction) {
        particulars(correction);
        if (correction.assignment() != null) assignment(correction.assignment());
        if (correction.closed() != null) closing(correction.closed());
        this.reason = correction.reason();
    }

    private void particulars(Particulars given) {
        this.unit = given.unit();
        this.form = given.form();
        this.field = given.field();
        this.category = given.category();
        this.programmes = given.programmes();
        this.acceptedOn = given.acceptedOn();
    }

    private void assignment(Bodies.Assign given) {
        this.practitioner = given.practitioner();
        this.practitionerType = given.type();
        this.assignedOn = given.on();
    }

    private void closing(Bodies.Close given) {
        this.closedOn = given.on();
        this.closeReason = given.reason();
        this.successful = given.successful();
    }

    /** Null as long as nobody handles it. */
    CaseFact.Assignment assignment() {
        return assignedOn == null ? null : new CaseFact.Assignment(practitioner, practitionerType, assignedOn);
    }

    CaseFact.Closing closing() {
        return closedOn == null ? null : new CaseFact.Closing(closedOn, closeReason, successful);
    }

    /** Where it arose, read on the day it was accepted. */
    @Override
    protected Place place() {
        return new Place(unit, acceptedOn, organisation);
    }

    @Override
    protected CaseFact fact() {
        return new CaseFact(
                id,
                version,
                request,
                status.name(),
                organisation,
                unit,
                form,
                field,
                category,
                programmes,
                acceptedOn,
                assignment(),
                closing());
    }
}
