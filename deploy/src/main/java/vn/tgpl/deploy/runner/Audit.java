package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import vn.tgpl.backing.Database;
import vn.tgpl.deploy.audit.Verifier;

/** {@code ./tgpl audit verify}: whether the audit of each service is as it was written, entry by entry. */
final class Audit {

    private static final List<String> SERVICES =
            List.of("plan-service", "activity-service", "case-service", "reporting-service");

    private final Layout layout;
    private final List<String> words;

    Audit(Options options) {
        this.layout = Layout.of(options.portBase());
        this.words = options.words();
    }

    /** 0 when every chain holds, 1 when one is broken. */
    int run() throws IOException {
        var services = services();
        if (State.read(layout.stateFile()).filter(State::running).isEmpty()) {
            throw new Main.Failure("TGPL is not running on the ports from " + layout.base() + ": ./tgpl up starts it");
        }
        boolean whole = true;
        for (var service : services) {
            whole &= verify(service, database(service));
        }
        return whole ? 0 : 1;
    }

    private List<String> services() {
        if (words.isEmpty() || !words.getFirst().equals("verify") || words.size() > 2) {
            throw new Options.Unknown("./tgpl audit verify [SERVICE]");
        }
        if (words.size() == 1) {
            return SERVICES;
        }
        var service = words.getLast();
        if (!SERVICES.contains(service)) {
            throw new Options.Unknown("no service " + service + " with an audit, only " + String.join(", ", SERVICES));
        }
        return List.of(service);
    }

    /** As the service itself, which may read its audit and not change it. */
    private Database database(String service) {
        try {
            return Stack.postgres(layout)
                    .database("tgpl_" + service.replace("-service", ""))
                    .application();
        } catch (SQLException e) {
            throw new Main.Failure("PostgreSQL does not answer: " + e.getMessage());
        }
    }

    private static boolean verify(String service, Database database) {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password())) {
            var report = Verifier.verify(connection);
            boolean whole = report.findings().isEmpty();
            System.out.printf(
                    "%-18s %d entries in %d chains: %s%n",
                    service, report.entries(), report.heads().size(), whole ? "as written" : "BROKEN");
            report.findings().forEach(finding -> System.out.println("  " + service + ", " + finding));
            for (var head : report.heads()) {
                System.out.printf("  head %2d %8d %s%n", head.chain(), head.n(), head.hex());
            }
            return whole;
        } catch (SQLException e) {
            throw new Main.Failure("the audit of " + service + " cannot be read: " + e.getMessage());
        }
    }
}
