package vn.tgpl.deploy.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import vn.tgpl.backing.Database;

/**
 * Plans of a whole country by SQL: ten form a cluster, a plan of a province with three below it and six below those, all
 * resting on the first; the first of all is the nation's, on which all provinces rest. Each has 8 tasks and 20 targets.
 */
final class PlansData {
    static final int CLUSTER = 10;
    static final int TARGETS = 20;
    /** Whose plans are of the one province that is asked by its own officer. */
    static final String PROVINCE = "01";

    private static final String PLACES = """
            CREATE TEMP TABLE place AS
            SELECT code, row_number() OVER (ORDER BY code) - 1 AS i, count(*) OVER () AS all_of FROM unit
            WHERE level = 'PROVINCE' AND valid_to IS NULL
            """;
    private static final String ORGANISATIONS = """
            INSERT INTO organisation (id, version, changed_at, code, name_vi, type, unit, valid_from, verified)
            SELECT uuidv7(), 1, now(), 'BENCH-' || code, 'Sở Tư pháp ' || code, 'JUSTICE_DEPARTMENT', code, '2018-01-01', true
            FROM place
            """;
    private static final String ASSIGNMENT = """
            INSERT INTO assignment (id, version, changed_at, subject, scope, unit, valid_from)
            VALUES (uuidv7(), 1, now(), '%s', 'PROVINCE', '%s', '2018-01-01')
            """;
    private static final String PLANS = """
            INSERT INTO plan (id, version, changed_at, number, title, type, issuer, signed_on, period_from, period_to,
                unit, programmes, parent_plan, status, issued_on, source, source_note, recipients, territory)
            SELECT bench_id(n), 2, now(), n || '/KH-STP',
                'Kế hoạch trợ giúp pháp lý về lĩnh vực' || n / 10 %% 40 || 'x, chuyên đề' || n / 10 || 'x',
                'PLAN', 'BENCH-' || code, '2026-01-15', '2026-01-01', '2030-12-31', at,
                ARRAY['MERGED_2026'], parent, CASE WHEN n %% 5 = 4 THEN 'DRAFT' ELSE 'ISSUED' END,
                CASE WHEN n %% 5 = 4 THEN NULL ELSE date '2026-02-01' END, 'TRANSCRIBED', 'Thử tải', '{}',
                territory_of(at, '2026-01-01')
            FROM (SELECT n, p.code, CASE WHEN n = 0 THEN 'VN' ELSE p.code END AS at,
                    CASE WHEN n = 0 THEN NULL WHEN n %% 10 = 0 THEN bench_id(0)
                         WHEN n %% 10 <= 3 THEN bench_id(n - n %% 10) ELSE bench_id(n - n %% 10 + 1 + (n %% 10 - 4) / 2) END AS parent
                  FROM generate_series(0, %d) AS n JOIN place AS p ON p.i = n / 10 %% p.all_of) AS numbered
            """;
    private static final String BASES = """
            INSERT INTO plan_legal_basis (plan, position, number, title, basis_plan)
            SELECT bench_id(n), 1, '11/2017/QH14', 'Luật Trợ giúp pháp lý', NULL FROM generate_series(0, %1$d) AS n
            UNION ALL
            SELECT bench_id(n), 2, n - n %% 10 || '/KH-STP', NULL, bench_id(n - n %% 10)
            FROM generate_series(0, %1$d) AS n WHERE n %% 10 > 0
            """;
    private static final String TASKS = """
            INSERT INTO plan_task (id, plan, position, ordinal, content, recurrence, roles, programmes, milestones)
            SELECT uuidv7(), bench_id(n), i, 'II.' || i,
                (ARRAY['Tổ chức truyền thông', 'Tập huấn kỹ năng', 'Trực tại toà án', 'Biên soạn tờ gấp',
                    'Trợ giúp lưu động', 'Đánh giá chất lượng', 'Đường dây nóng', 'Sơ kết, tổng kết'])[i + 1]
                    || ' cho người thuộc diện được trợ giúp pháp lý ở khu vực' || (n * 8 + i) %% 977,
                'YEARLY', jsonb_build_array(jsonb_build_object('role', 'LEAD', 'organisation', 'BENCH-01')), '{}', '[]'
            FROM generate_series(0, %d) AS n, generate_series(0, 7) AS i
            """;
    /** The first four of each plan are parts of those of the plan above it, within the cluster. */
    private static final String ROWS = """
            INSERT INTO plan_target (id, plan, position, indicator, recurrence, period_from, period_to, bound_low, accumulation,
                allocations, allocated_from)
            SELECT bench_target(n, i), bench_id(n), i,
                (ARRAY['COMM_EVENTS', 'COMM_EVENTS_GENERAL', 'COMM_EVENTS_WOMEN', 'CASES_ACCEPTED'])[i / 5 + 1],
                'ONCE', make_date(2026 + i %% 5, 1, 1), make_date(2026 + i %% 5, 12, 31), 10 + i, 'IN_PERIOD', '[]',
                CASE WHEN i >= 4 OR n %% 10 = 0 THEN NULL WHEN n %% 10 <= 3 THEN bench_target(n - n %% 10, i)
                     ELSE bench_target(n - n %% 10 + 1 + (n %% 10 - 4) / 2, i) END
            FROM generate_series(0, %d) AS n, generate_series(0, 19) AS i
            """;

    private static final String NAMES = """
            CREATE FUNCTION pg_temp.bench_id(n int) RETURNS uuid LANGUAGE sql IMMUTABLE
                RETURN ('019b0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
            CREATE FUNCTION pg_temp.bench_target(n int, i int) RETURNS uuid LANGUAGE sql IMMUTABLE
                RETURN ('019c0000-0000-7000-8000-' || lpad(to_hex(n * 20 + i), 12, '0'))::uuid;
            """;

    private PlansData() {}

    /**
     * @param database as its administrator, whom no policy binds
     * @param officer whom the register then has in {@link #PROVINCE}
     */
    static void load(Database database, int plans, String officer) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            // plans get their words when the transaction ends
            connection.setAutoCommit(false);
            statement.execute(NAMES);
            statement.execute(PLACES);
            statement.execute(ORGANISATIONS);
            statement.execute(ASSIGNMENT.formatted(officer, PROVINCE));
            for (var part : new String[] {PLANS, BASES, TASKS, ROWS}) {
                statement.execute(part.formatted(plans - 1).replace("bench_", "pg_temp.bench_"));
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("VACUUM ANALYZE");
        }
    }

    static String id(int plan) {
        return "019b0000-0000-7000-8000-%012x".formatted(plan);
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }
}
