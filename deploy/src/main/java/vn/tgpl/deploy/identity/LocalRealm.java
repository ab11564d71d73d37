package vn.tgpl.deploy.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The realm of the repository with the sample users and clients, and the secrets of this copy. */
public final class LocalRealm {

    /** Made up of 192 random bits: hashing them at length would protect nothing and cost seconds at each start. */
    private static final String QUICK = " and hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path realm;
    private final Secrets secrets;
    private final URI gateway;

    /** @param realm the folder with {@code tgpl.json} and {@code sample.json} */
    public LocalRealm(Path realm, Secrets secrets, URI gateway) {
        this.realm = realm;
        this.secrets = secrets;
        this.gateway = gateway;
    }

    public String text() throws IOException {
        var text = Files.readString(realm.resolve("tgpl.json")).replace("${gateway}", gateway.toString());
        var merged = (ObjectNode) JSON.readTree(text);
        var sample = JSON.readTree(realm.resolve("sample.json").toFile());
        var clients = merged.withArray("clients");
        for (var client : sample.path("clients")) {
            clients.add(withSecret((ObjectNode) client));
        }
        var users = merged.withArray("users");
        for (var user : sample.path("users")) {
            users.add(withPassword((ObjectNode) user));
        }
        merged.put("passwordPolicy", merged.path("passwordPolicy").asText() + QUICK);
        keys(merged.withObject("components"));
        return JSON.writeValueAsString(merged);
    }

    private ObjectNode withSecret(ObjectNode client) throws IOException {
        var name = client.path("clientId").asText();
        switch (client.path("clientAuthenticatorType").asText()) {
            case "client-secret" -> client.put("secret", secrets.ofClient(name));
            case "client-jwt" ->
                client.withObject("attributes")
                        .put("use.jwks.string", "true")
                        .put("jwks.string", secrets.keyOf(name).jwks());
            default -> {}
        }
        return client;
    }

    /** The user behind a machine has none. */
    private ObjectNode withPassword(ObjectNode user) throws IOException {
        if (!user.has("serviceAccountClientId")) {
            user.putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", secrets.ofUser(user.path("username").asText()))
                    .put("temporary", false);
        }
        return user;
    }

    /** The key that signs tokens stays the same over restarts: tokens and cached keys go on being good. */
    private void keys(ObjectNode components) throws IOException {
        var providers = components.putArray("org.keycloak.keys.KeyProvider");
        var signing = provider(providers, "signing", "rsa");
        value(signing, "algorithm", "RS256");
        value(signing, "privateKey", secrets.keyOf("realm").pem());
        value(provider(providers, "session-signing", "hmac-generated"), "algorithm", "HS512");
        provider(providers, "encryption", "aes-generated");
    }

    private static JsonNode provider(ArrayNode providers, String name, String kind) {
        var provider = providers.addObject().put("name", name).put("providerId", kind);
        provider.putObject("subComponents");
        value(provider, "priority", "100");
        return provider;
    }

    private static void value(JsonNode provider, String name, String value) {
        ((ObjectNode) provider).withObject("config").putArray(name).add(value);
    }
}
