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
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scopes;

/** Keeps what activities refer to: codes of the catalogue, tasks of plans, and who may act where. */
@ApplicationScoped
class FollowPlanning implements Following {
    @Override
    public List<String> topics() {
        return List.of(Topics.CATALOGUE, Topics.PLAN, Topics.ACCESS);
    }

    @Override
    public void apply(Connection transaction, List<Delivery> batch) throws SQLException {
        Scopes.enterNation(transaction);
        KnownCodes.learn(transaction, batch);
        KnownPlaces.learn(transaction, batch);
        KnownPlaces.resettle(transaction, batch, "activity", "coalesce(held_on, planned_on)");
        KnownPlaces.resettle(transaction, batch, "known_task", "unit_on");
        for (var delivery : batch) {
            if (delivery.fact() instanceof PlanFact plan) replaceTasks(transaction, plan);
        }
    }

    /** What was once in force stays known: an activity that carried it out is recorded or corrected later, too. */
    private static void replaceTasks(Connection transaction, PlanFact plan) throws SQLException {
        if (plan.draft()) Sql.update(transaction, "DELETE FROM known_task WHERE plan = ?", plan.id());
        Sql.update(
                transaction,
                """
                INSERT INTO known_task (id, plan, unit, unit_on, territory)
                SELECT task, ?, place.unit, place.on_day, territory_of(place.unit, place.on_day)
                FROM (VALUES (?::text, ?::date)) AS place (unit, on_day), unnest(?::uuid[]) AS task
                ON CONFLICT (id) DO UPDATE SET unit = excluded.unit, unit_on = excluded.unit_on,
                                               territory = excluded.territory
                """,
                plan.id(),
                plan.unit(),
                plan.period().from(),
                Sql.array("uuid", plan.tasks().stream().map(PlanFact.Task::id).toList()));
    }
}
