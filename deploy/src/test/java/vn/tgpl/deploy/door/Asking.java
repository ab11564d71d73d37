package vn.tgpl.deploy.door;

/** The query that an operation needs, or by which it can be asked about one side. */
final class Asking {
    static final String EXPLAIN = "/api/v1/reports/explain";

    private Asking() {}

    static String of(Operation operation, Side side) {
        if (operation.path().equals(EXPLAIN)) {
            return "?indicator=COMM_EVENTS&from=2020-01-01&to=2024-12-31&unit=" + side.unit;
        }
        if (!operation.reads() || operation.ofOne() || !operation.query().contains("limit")) {
            return "";
        }
        var ofOther = side == Side.OTHER && operation.query().contains("unit");
        return "?limit=200" + (ofOther ? "&unit=" + side.unit : "");
    }
}
