package vn.tgpl.gateway.quota;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import vn.tgpl.kittest.TestServices;

/** An empty database on the suite's PostgreSQL, for quotas. */
public class SharedDatabase extends TestServices {
    private static volatile Map<String, String> known;

    @Override
    public Map<String, String> start() {
        var database = super.start();
        known = Map.of(
                "tgpl.quota.database.url", database.get("quarkus.datasource.jdbc.url"),
                "tgpl.quota.database.username", owned(database, "username"),
                "tgpl.quota.database.password", owned(database, "password"),
                "tgpl.quota.database.patience", "5s");
        return known;
    }

    /** The gateway makes its table by itself. */
    private static String owned(Map<String, String> database, String what) {
        return database.getOrDefault("quarkus.flyway." + what, database.get("quarkus.datasource." + what));
    }

    /** As a second gateway is given it. */
    static Settings.Database settings() {
        return new Settings.Database() {
            @Override
            public Optional<String> url() {
                return Optional.of(known.get("tgpl.quota.database.url"));
            }

            @Override
            public Optional<String> username() {
                return Optional.of(known.get("tgpl.quota.database.username"));
            }

            @Override
            public Optional<String> password() {
                return Optional.of(known.get("tgpl.quota.database.password"));
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(5);
            }
        };
    }
}
