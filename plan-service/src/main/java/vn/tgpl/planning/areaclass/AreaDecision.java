package vn.tgpl.planning.areaclass;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tgpl.contracts.AreaDecisionFact;
import vn.tgpl.kit.store.Aggregate;

/** A decision (quyết định) that puts communes and villages into classes; only its last day is said later. */
@Entity
class AreaDecision extends Aggregate {
    String number;
    String title;
    LocalDate signedOn;
    LocalDate validFrom;
    LocalDate validTo;
    boolean verified;

    @ElementCollection
    @CollectionTable(name = "area_decision_entry", joinColumns = @JoinColumn(name = "decision"))
    @OrderColumn(name = "place")
    List<Item> entries = new ArrayList<>();

    /** @see AreaDecisionBody.Item */
    @Embeddable
    static class Item {
        UUID unitId;
        String unit;

        @Column(name = "class")
        String areaClass;

        boolean ends;

        protected Item() {}

        Item(UUID unitId, AreaDecisionBody.Item body) {
            this.unitId = unitId;
            this.unit = body.unit();
            this.areaClass = body.class_();
            this.ends = body.ends();
        }
    }

    protected AreaDecision() {}

    AreaDecision(AreaDecisionBody body, List<Item> entries) {
        this.number = body.number();
        this.title = body.title();
        this.signedOn = body.signedOn();
        this.validFrom = body.validFrom();
        this.validTo = body.validTo();
        this.verified = body.verified();
        this.entries.addAll(entries);
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    void end(LocalDate on) {
        this.validTo = on;
    }

    @Override
    protected AreaDecisionFact fact() {
        return new AreaDecisionFact(
                id,
                version,
                number,
                signedOn,
                validFrom,
                validTo,
                verified,
                entries.stream()
                        .map(one -> new AreaDecisionFact.Entry(one.unit, one.areaClass, one.ends))
                        .toList());
    }
}
