package vn.tgpl.planning.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import vn.tgpl.contracts.AssignmentFact;
import vn.tgpl.kit.store.Aggregate;

/** Where the holder of a token may act, from one day to another (phân công địa bàn); both days are included. */
@Entity
class Assignment extends Aggregate {
    String subject;

    @Enumerated(EnumType.STRING)
    AssignmentScope scope;

    String unit;
    String organisation;
    LocalDate validFrom;

    /** The last day; null while no end is known. */
    LocalDate validTo;

    /** Free text, such as the number of a decision; never published. */
    String reason;

    protected Assignment() {}

    Assignment(AssignmentBody body) {
        define(body);
    }

    void define(AssignmentBody body) {
        this.subject = body.subject();
        this.scope = AssignmentScope.valueOf(body.scope());
        this.unit = body.unit();
        this.organisation = body.organisation();
        this.validFrom = body.validFrom();
        this.validTo = body.validTo();
        this.reason = body.reason();
    }

    AssignmentBody body() {
        return new AssignmentBody(subject, scope.name(), unit, organisation, validFrom, validTo, reason);
    }

    @Override
    protected AssignmentFact fact() {
        return new AssignmentFact(id, version, subject, scope.name(), unit, organisation, validFrom, validTo);
    }
}
