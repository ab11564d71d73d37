package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.postgresql.PGConnection;
import vn.tgpl.backing.Folders;
import vn.tgpl.deploy.loading.Api;
import vn.tgpl.deploy.runner.Layout;
import vn.tgpl.deploy.runner.Progress;
import vn.tgpl.deploy.runner.Stack;

/**
 * {@code ./tgpl bench catalogue}: how fast the tables of all communes and of what became of the old ones go in through
 * the gateway, and when those who follow know them, beside a bare COPY of the same rows. The tables are made up in the
 * size and shape of the real ones, or read from a folder.
 */
public final class CatalogueBench {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final List<String> FOLLOWERS = List.of("tgpl_activity", "tgpl_case", "tgpl_reporting");

    private final Progress progress = new Progress(System.out);
    private final Layout layout;
    private final Stack stack;
    private final Api api;
    private final String units;
    private final String successions;

    /** @param folder with communes-2025.csv and communes-old-to-new-2025.csv, null to make them up */
    public CatalogueBench(Path folder) throws IOException {
        layout = Layout.throwAway();
        stack = new Stack(layout, progress);
        api = stack.api("admin");
        var madeUp = new CatalogueTables();
        units = folder == null ? madeUp.units() : Files.readString(folder.resolve("communes-2025.csv"));
        successions = folder == null
                ? madeUp.successions()
                : Files.readString(folder.resolve("communes-old-to-new-2025.csv"));
    }

    /** 0 when each table went in within the limit. */
    public int run() throws IOException, InterruptedException, SQLException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        stack.start();
        var holds = true;
        progress.say("");
        for (var round : List.of("first", "again")) {
            holds &= table("units, " + round, "kind=units", units);
            holds &= table("successions, " + round, "kind=successions&on=2025-07-01", successions);
        }
        return holds ? 0 : 1;
    }

    private boolean table(String name, String question, String csv)
            throws IOException, InterruptedException, SQLException {
        var rows = csv.lines().count() - 1;
        var start = System.nanoTime();
        var answer = api.postTable(
                "/administrative-units/import?legalBasis=19/2025/Q%C4%90-TTg&" + question,
                csv,
                UUID.randomUUID().toString());
        var taken = System.nanoTime() - start;
        if (answer.status() != 200 || !answer.body().path("applied").asBoolean()) {
            throw new IOException("table refused: " + answer.body());
        }
        var known = followed();
        var followed = System.nanoTime() - start - taken;
        var copied = copy(csv);
        progress.say(String.format(
                Locale.ROOT,
                "%-20s %6d rows, %5d created, %5d changed: %5.2f s, %6.0f rows/s; known to all followers %5.2f s later"
                        + " (%d units); bare COPY %5.2f s, %6.0f rows/s; ratio %.1f",
                name,
                rows,
                answer.body().path("created").asInt(),
                answer.body().path("changed").asInt(),
                taken / 1e9,
                rows / (taken / 1e9),
                followed / 1e9,
                known,
                copied / 1e9,
                rows / (copied / 1e9),
                (double) taken / copied));
        return taken < LIMIT.toNanos();
    }

    /** Waits until every follower has as many versions of units as were published. */
    private long followed() throws IOException, SQLException, InterruptedException {
        var published = count("tgpl_plan", "SELECT sum(seq) FROM fact_source WHERE aggregate_type = 'UNIT'");
        for (var follower : FOLLOWERS) {
            while (count(
                            follower,
                            "SELECT sum(s.seq) FROM inbox_seen AS s JOIN known_unit AS u ON u.id = s.aggregate_id")
                    < published) {
                Thread.sleep(20);
            }
        }
        return count("tgpl_reporting", "SELECT count(*) FROM known_unit");
    }

    private long copy(String csv) throws IOException, SQLException {
        try (var connection = connect("tgpl_plan");
                var statement = connection.createStatement()) {
            var columns =
                    csv.lines().findFirst().orElseThrow().replace("\uFEFF", "").replace(",", " text, ") + " text";
            statement.execute("DROP TABLE IF EXISTS bench_rows");
            statement.execute("CREATE TABLE bench_rows (" + columns + ")");
            var start = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY bench_rows FROM STDIN (FORMAT csv, HEADER)", new StringReader(csv));
            return System.nanoTime() - start;
        }
    }

    private long count(String database, String sql) throws IOException, SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect(String database) throws IOException, SQLException {
        var owner = stack.database(database).owner();
        return DriverManager.getConnection(owner.url(), owner.username(), owner.password());
    }

    private void end() {
        stack.close();
        try {
            Folders.delete(layout.folder());
        } catch (IOException e) {
            progress.say("could not delete " + layout.folder() + ": " + e.getMessage());
        }
    }
}
