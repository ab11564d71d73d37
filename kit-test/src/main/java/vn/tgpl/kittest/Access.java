package vn.tgpl.kittest;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Who may act where, as tests need it: plays plan-service, whose register the others follow. */
public final class Access {
    /** Somebody with every role, everywhere; {@link SignedIn} signs requests in as them unless they say otherwise. */
    public static final String EVERYBODY = "00000000-0000-4000-8000-00000000e0e0";

    private static final String TOPIC = "tgpl.access.v1";
    private static final Duration FRESH = Duration.ofMinutes(2);
    private static final String[] EVERY_ROLE = {
        "administrator",
        "national-officer",
        "provincial-officer",
        "centre-head",
        "practitioner",
        "assessor",
        "clerk",
        "auditor",
        "partner"
    };
    private static final Map<UUID, Long> VERSIONS = new HashMap<>();

    private static String everywhere;
    private static long madeAt;

    private Access() {}

    /** Made anew now and then: services take no old token, and signing takes longer than most requests. */
    public static synchronized String everywhere() {
        if (everywhere == null || System.nanoTime() - madeAt > FRESH.toNanos()) {
            everywhere = TestIssuer.token(EVERYBODY, EVERY_ROLE);
            madeAt = System.nanoTime();
        }
        return everywhere;
    }

    public static UUID toProvince(String subject, String unit) {
        return assign(UUID.randomUUID(), subject, "PROVINCE", unit, null, null);
    }

    public static UUID toOrganisation(String subject, String organisation) {
        return assign(UUID.randomUUID(), subject, "ORGANISATION", null, organisation, null);
    }

    public static UUID toNation(String subject) {
        return assign(UUID.randomUUID(), subject, "NATION", null, null, null);
    }

    /** Publishes the next version of an assignment and waits until the service under test has learnt it. */
    public static synchronized UUID assign(
            UUID id, String subject, String scope, String unit, String organisation, String validTo) {
        var version = VERSIONS.merge(id, 1L, Long::sum);
        var body = new StringBuilder("{\"id\": \"%s\", \"version\": %d, \"epoch\": 1".formatted(id, version));
        var texts = Arrays.asList(
                "subject",
                subject,
                "scope",
                scope,
                "unit",
                unit,
                "organisation",
                organisation,
                "validFrom",
                "2000-01-01",
                "validTo",
                validTo);
        for (var i = 0; i < texts.size(); i += 2) {
            if (texts.get(i + 1) != null) {
                body.append(", \"%s\": \"%s\"".formatted(texts.get(i), texts.get(i + 1)));
            }
        }
        try (var sender = EventSender.to(TOPIC)) {
            sender.send(
                    "vn.tgpl.assignment.changed.v1",
                    id,
                    1,
                    version,
                    body.append("}").toString());
        }
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> isTrue("SELECT EXISTS (SELECT 1 FROM inbox_seen WHERE aggregate_id = '" + id
                        + "' AND seq >= " + version + ") AND access_known_at() IS NOT NULL"));
        return id;
    }

    private static boolean isTrue(String query) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
