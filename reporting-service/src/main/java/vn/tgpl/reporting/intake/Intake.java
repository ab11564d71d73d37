package vn.tgpl.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tgpl.contracts.ActivityFact;
import vn.tgpl.contracts.AreaDecisionFact;
import vn.tgpl.contracts.AssignmentFact;
import vn.tgpl.contracts.CalendarFact;
import vn.tgpl.contracts.CaseFact;
import vn.tgpl.contracts.CodeFact;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.contracts.ProgressFact;
import vn.tgpl.contracts.RequestFact;
import vn.tgpl.contracts.Topics;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.contracts.WorkyearFact;
import vn.tgpl.kit.inbox.Delivery;
import vn.tgpl.kit.inbox.Following;
import vn.tgpl.kit.inbox.KnownPlaces;
import vn.tgpl.kit.territory.Scopes;
import vn.tgpl.reporting.geography.Geography;
import vn.tgpl.reporting.indicator.Definition;
import vn.tgpl.reporting.ledger.FactVersion;
import vn.tgpl.reporting.ledger.Ledger;
import vn.tgpl.reporting.reference.References;
import vn.tgpl.reporting.target.TargetLines;
import vn.tgpl.reporting.unclassified.Unclassified;

/** Takes every published fact in: vouchers are posted, the rest is what they are read by. */
@ApplicationScoped
public class Intake implements Following {
    private final Ledger ledger;
    private final References references;
    private final TargetLines targets;
    private final Unclassified unclassified;
    private final Geography geography;

    Intake(Ledger ledger, References references, TargetLines targets, Unclassified unclassified, Geography geography) {
        this.ledger = ledger;
        this.references = references;
        this.targets = targets;
        this.unclassified = unclassified;
        this.geography = geography;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.CATALOGUE, Topics.PLAN, Topics.ACTIVITY, Topics.CASE, Topics.ACCESS);
    }

    @Override
    public void apply(Connection transaction, List<Delivery> batch) throws SQLException {
        if (batch.isEmpty()) return;
        Scopes.enterNation(transaction);
        KnownPlaces.learn(transaction, batch);
        try (var session = ledger.open(transaction)) {
            var vouchers = new ArrayList<FactVersion>();
            var catalogue = new ArrayList<Delivery>();
            for (var delivery : batch) {
                switch (delivery.fact()) {
                    case ActivityFact _, CaseFact _, RequestFact _ -> vouchers.add(voucher(delivery));
                    case IndicatorFact indicator -> {
                        post(transaction, session, vouchers);
                        keep(transaction, delivery);
                        session.repost(histories(transaction).get(indicator.code()));
                    }
                    case PlanFact plan -> targets.replace(transaction, plan, keep(transaction, delivery));
                    case ProgrammeFact _, OrganisationFact _, UnitFact _, CodeFact _ -> catalogue.add(delivery);
                    // no voucher and nothing that vouchers are read by: who may act where, calendars, progress, areas
                    case AssignmentFact _, CalendarFact _, ProgressFact _, WorkyearFact _, AreaDecisionFact _ -> {}
                }
            }
            learn(transaction, catalogue);
            post(transaction, session, vouchers);
        }
        for (var table : List.of("posting", "standing", "carried", "unclassified")) {
            KnownPlaces.resettle(transaction, batch, table, "day");
        }
        targets.resettle(transaction, batch);
        references.resettle(transaction, batch);
    }

    private void post(Connection transaction, Ledger.Session session, List<FactVersion> vouchers) throws SQLException {
        if (vouchers.isEmpty()) return;
        unclassified.note(transaction, session.post(vouchers, histories(transaction)));
        vouchers.clear();
    }

    /** Tables of units come by thousands of facts: all of a batch at once. */
    private void learn(Connection transaction, List<Delivery> catalogue) throws SQLException {
        if (catalogue.isEmpty()) return;
        references.putAll(transaction, catalogue);
        unclassified.learn(transaction, catalogue);
        if (catalogue.stream().anyMatch(delivery -> delivery.fact() instanceof UnitFact))
            geography.changed(transaction);
    }

    private Instant keep(Connection transaction, Delivery delivery) throws SQLException {
        return references.put(transaction, delivery.type(), delivery.epoch(), delivery.fact(), delivery.appended());
    }

    private Map<String, List<Definition>> histories(Connection transaction) throws SQLException {
        var histories = new LinkedHashMap<String, List<Definition>>();
        for (var known : references.histories(transaction, IndicatorFact.class)) {
            histories
                    .computeIfAbsent(known.fact().code(), code -> new ArrayList<>())
                    .add(new Definition(known.fact(), known.since()));
        }
        return histories;
    }

    private static FactVersion voucher(Delivery delivery) {
        return new FactVersion(delivery.type(), delivery.epoch(), delivery.fact(), delivery.appended());
    }
}
