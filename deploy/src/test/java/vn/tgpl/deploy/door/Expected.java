package vn.tgpl.deploy.door;

import java.util.List;
import java.util.Map;

/** What has to come of a call, by the permissions of the role, the scope and nothing else. */
record Expected(int status, String code) {

    /** What territory means for the things of a path. */
    private enum Kind {
        /** The catalogue, and figures of programmes for the nation: everybody's. */
        SHARED,
        /** It is somebody's; to others it does not exist. */
        LOCATED,
        /** Whoever acts for the nation reads and writes the register. */
        REGISTER,
        /** A list of what is within scope, whatever it is asked about. */
        FILTERED,
        /** A figure of some unit, to be asked for at home. */
        ASKED
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("/api/v1/code-lists", Kind.SHARED),
            Map.entry("/api/v1/programmes", Kind.SHARED),
            Map.entry("/api/v1/indicators", Kind.SHARED),
            Map.entry("/api/v1/administrative-units", Kind.SHARED),
            Map.entry("/api/v1/organisations", Kind.SHARED),
            Map.entry("/api/v1/calendars", Kind.SHARED),
            Map.entry("/api/v1/area-classes", Kind.SHARED),
            Map.entry("/api/v1/report-calendars", Kind.SHARED),
            Map.entry("/api/v1/assignments", Kind.REGISTER),
            Map.entry("/api/v1/plans", Kind.LOCATED),
            Map.entry("/api/v1/plan-imports", Kind.LOCATED),
            Map.entry("/api/v1/plan-template", Kind.SHARED),
            Map.entry("/api/v1/activities", Kind.LOCATED),
            Map.entry("/api/v1/requests", Kind.LOCATED),
            Map.entry("/api/v1/cases", Kind.LOCATED),
            Map.entry("/api/v1/reports/plans", Kind.LOCATED),
            Map.entry("/api/v1/reports/programmes", Kind.SHARED),
            Map.entry("/api/v1/reports/target-vs-actual", Kind.FILTERED),
            Map.entry("/api/v1/reports/unclassified", Kind.FILTERED),
            Map.entry("/api/v1/reports/preview", Kind.ASKED),
            Map.entry(Asking.EXPLAIN, Kind.ASKED));

    static Expected of(Person person, Operation operation, Side side) {
        var kind = kind(operation);
        if (person.reach() == Person.Reach.NOBODY) {
            return new Expected(401, "UNAUTHENTICATED");
        }
        if (!person.may(operation)) {
            return new Expected(403, "NOT_PERMITTED");
        }
        if (person.reach() == Person.Reach.NOWHERE) {
            return new Expected(403, "NO_ASSIGNMENT");
        }
        if (kind == Kind.REGISTER && !person.nation()) {
            return new Expected(403, "OUTSIDE_TERRITORY");
        }
        if (side == Side.OTHER && !person.nation()) {
            if (kind == Kind.ASKED || kind == Kind.LOCATED && operation.creates()) {
                return new Expected(403, "OUTSIDE_TERRITORY");
            }
            if (kind == Kind.LOCATED && operation.ofOne()) {
                return new Expected(404, "");
            }
        }
        return letIn(operation);
    }

    /** Let in, and then stopped by what the call left out, so that nothing changes. */
    private static Expected letIn(Operation operation) {
        if (operation.reads()) {
            return new Expected(200, "");
        }
        return operation.changes()
                ? new Expected(428, "IF_MATCH_REQUIRED")
                : new Expected(400, "IDEMPOTENCY_KEY_REQUIRED");
    }

    static boolean located(Operation operation) {
        return kind(operation) == Kind.LOCATED;
    }

    private static Kind kind(Operation operation) {
        var fitting = KINDS.keySet().stream().filter(operation::under).toList();
        if (fitting.size() != 1) {
            throw new AssertionError(operation + ": the test does not know what territory means for it; teach it in "
                    + Expected.class.getName() + " " + List.copyOf(fitting));
        }
        return KINDS.get(fitting.getFirst());
    }

    boolean fits(Answer answer) {
        return answer.status() == status
                && (code.isEmpty() || answer.code().equals(code))
                && (status != 404
                        || answer.code().endsWith("_NOT_FOUND")
                        || answer.code().equals("PLAN_NOT_REPORTED"));
    }
}
