package vn.tgpl.deploy.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Someone, or some system, of the local copy.
 *
 * @param name to log in with, or the id of a client
 * @param subject what tokens call them
 * @param grant how they get a token
 */
public record SampleUser(String name, String subject, String role, Grant grant) {

    public enum Grant {
        PASSWORD,
        SECRET,
        SIGNED_ASSERTION
    }

    /** @param realm the folder with {@code sample.json} */
    public static List<SampleUser> all(Path realm) throws IOException {
        var sample = new ObjectMapper().readTree(realm.resolve("sample.json").toFile());
        var users = new ArrayList<SampleUser>();
        for (var user : sample.path("users")) {
            var client = user.path("serviceAccountClientId").asText(null);
            users.add(new SampleUser(
                    client == null ? user.path("username").asText() : client,
                    user.path("id").asText(),
                    user.path("realmRoles").path(0).asText(),
                    client == null ? Grant.PASSWORD : grant(sample.path("clients"), client)));
        }
        return users;
    }

    public static SampleUser named(String name, Path realm) throws IOException {
        return all(realm).stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sample user " + name));
    }

    private static Grant grant(JsonNode clients, String client) {
        for (var known : clients) {
            if (known.path("clientId").asText().equals(client)) {
                var jwt = known.path("clientAuthenticatorType").asText().equals("client-jwt");
                return jwt ? Grant.SIGNED_ASSERTION : Grant.SECRET;
            }
        }
        throw new IllegalStateException("a user of no client: " + client);
    }
}
