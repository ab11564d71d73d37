package vn.tgpl.deploy.door;

import java.util.Map;

/** The query that an operation needs, or by which it can be asked about one side. */
final class Asking {
    static final String EXPLAIN = "/api/v1/reports/explain";

    /** What cannot be asked without. */
    private static final Map<String, String> NEEDED = Map.of(
            "/api/v1/calendars/working-days", "?from=2024-04-25&to=2024-05-05",
            "/api/v1/calendars/working-days/add", "?from=2024-04-25&days=3",
            "/api/v1/report-calendars/{code}/periods", "?year=2024");

    private Asking() {}

    static String of(Operation operation, Side side) {
        if (operation.path().equals(EXPLAIN)) {
            return "?indicator=COMM_EVENTS&from=2020-01-01&to=2024-12-31&unit=" + side.unit;
        }
        if (NEEDED.containsKey(operation.path())) return NEEDED.get(operation.path());
        if (!operation.reads() || operation.ofOne() || !operation.query().contains("limit")) {
            return "";
        }
        var ofOther = side == Side.OTHER && operation.query().contains("unit");
        return "?limit=200" + (ofOther ? "&unit=" + side.unit : "");
    }
}
