package vn.tgpl.activities.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kit.inbox.Delivery;
import vn.tgpl.kit.inbox.Following;
import vn.tgpl.kit.inbox.KnownCodes;
import vn.tgpl.kit.inbox.KnownPlaces;

/** Keeps what activities refer to: codes of the catalogue, tasks of plans, and who may act where. */
@ApplicationScoped
class FollowPlanning implements Following {
    @Override
    public List<String> topics() {
        return List.of(Topics.CATALOGUE, Topics.PLAN, Topics.ACCESS);
    }

    @Override
    public void apply(Connection transaction, List<Delivery> batch) throws SQLException {
        KnownCodes.learn(transaction, batch);
        KnownPlaces.learn(transaction, batch);
        KnownPlaces.resettle(transaction, batch, "activity", "coalesce(held_on, planned_on)");
        for (var delivery : batch) {
            if (delivery.fact() instanceof PlanFact plan) replaceTasks(transaction, plan);
        }
    }

    private static void replaceTasks(Connection transaction, PlanFact plan) throws SQLException {
        try (var delete = transaction.prepareStatement("DELETE FROM known_task WHERE plan = ?");
                var insert = transaction.prepareStatement("INSERT INTO known_task (id, plan) VALUES (?, ?)")) {
            delete.setObject(1, plan.id());
            delete.executeUpdate();
            for (var task : plan.tasks()) {
                insert.setObject(1, task.id());
                insert.setObject(2, plan.id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
