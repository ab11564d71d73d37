package vn.tgpl.kittest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Plays plan-service as it starts: publishes the codes that the code lists begin with. */
public final class CodesOnTopic {
    private static final String TOPIC = "tgpl.catalogue.v1";
    private static final String TYPE = "vn.tgpl.code.changed.v1";
    private static final List<String> LISTS = List.of(
            "activity-kinds",
            "audiences",
            "modes",
            "categories",
            "forms",
            "fields",
            "practitioner-types",
            "refusal-reasons",
            "close-reasons");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static int sent;

    private CodesOnTopic() {}

    /** Once; waits until the service under test has learnt them. @return how many events were sent */
    public static synchronized int publish() {
        if (sent > 0) return 0;
        var codes = new ArrayList<ObjectNode>();
        for (var list : LISTS) codes.addAll(codesOf(list));
        try (var sender = EventSender.to(TOPIC)) {
            codes.forEach(
                    code -> sender.send(TYPE, UUID.fromString(code.path("id").asText()), 1, 1, code.toString()));
        }
        sent = codes.size();
        var last = codes.stream().map(code -> code.path("id").asText()).toList();
        Awaitility.await().ignoreExceptions().until(() -> seen(last) == last.size());
        return sent;
    }

    private static List<ObjectNode> codesOf(String list) {
        try (var file = CodesOnTopic.class.getResourceAsStream("/codes/" + list + ".json")) {
            var codes = new ArrayList<ObjectNode>();
            for (var given : JSON.readTree(file).path("codes")) {
                var name = list
                        + given.path("code").asText()
                        + given.path("validFrom").asText();
                codes.add(((ObjectNode) given)
                        .put(
                                "id",
                                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                        .toString())
                        .put("version", 1)
                        .put("epoch", 1)
                        .put("list", list)
                        .put("order", codes.size() + 1));
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int seen(List<String> ids) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                var statement =
                        connection.prepareStatement("SELECT count(*) FROM inbox_seen WHERE aggregate_id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
