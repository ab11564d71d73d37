package vn.tgpl.casework.request;

import static vn.tgpl.casework.request.RequestRefusal.NOT_RECEIVED;
import static vn.tgpl.casework.request.RequestStatus.ACCEPTED;
import static vn.tgpl.casework.request.RequestStatus.RECEIVED;
import static vn.tgpl.casework.request.RequestStatus.REFUSED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import vn.tgpl.casework.legalcase.Acceptance;
import vn.tgpl.contracts.RequestFact;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.store.LocatedAggregate;
import vn.tgpl.kit.territory.Place;

/** A request for legal aid (yêu cầu trợ giúp pháp lý), as it was received. */
@Entity
class Request extends LocatedAggregate {
    @Enumerated(EnumType.STRING)
    RequestStatus status = RECEIVED;

    LocalDate receivedOn;
    String organisation;
    String unit;
    String form;
    String field;

    /** As stated by who asked; the case keeps what was found at acceptance. */
    String category;

    String refusalReason;
    LocalDate refusedOn;

    /** The case it became. */
    UUID legalCase;

    protected Request() {}

    Request(Bodies.Receive receive) {
        this.receivedOn = receive.receivedOn();
        this.organisation = receive.organisation();
        this.unit = receive.unit();
        this.form = receive.form();
        this.field = receive.field();
        this.category = receive.category();
    }

    void refuse(Bodies.Refuse refuse) {
        requireReceived();
        this.status = REFUSED;
        this.refusalReason = refuse.reason();
        this.refusedOn = refuse.on();
    }

    /** What the case begins with. */
    Acceptance acceptance(Bodies.Accept accept) {
        requireReceived();
        return new Acceptance(
                id,
                receivedOn,
                organisation,
                accept.unit() == null ? unit : accept.unit(),
                accept.form(),
                accept.field(),
                accept.category(),
                accept.programmes(),
                accept.acceptedOn());
    }

    void acceptedAs(UUID legalCase) {
        requireReceived();
        this.status = ACCEPTED;
        this.legalCase = legalCase;
    }

    private void requireReceived() {
        if (status != RECEIVED) throw new Refusal(NOT_RECEIVED);
    }

    RequestFact.Refused refusal() {
        return refusedOn == null ? null : new RequestFact.Refused(refusalReason, refusedOn);
    }

    /** Where it arose, read on the day it was received; what becomes of it later does not move it. */
    @Override
    protected Place place() {
        return new Place(unit, receivedOn, organisation);
    }

    @Override
    protected RequestFact fact() {
        return new RequestFact(
                id,
                version,
                status.name(),
                receivedOn,
                organisation,
                unit,
                form,
                field,
                category,
                refusal(),
                legalCase);
    }
}
