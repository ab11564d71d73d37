package vn.tgpl.deploy.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the sample users, each by its real grant and kept until shortly before it ends. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MARGIN = Duration.ofSeconds(40);
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final URI issuer;
    private final Secrets secrets;
    private final Path realm;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** One at a time per user; others do not wait. */
    private static final class Kept {
        private String token;
        private Instant renew = Instant.MIN;
        private Instant end = Instant.MIN;
    }

    /** @param realm the folder with {@code sample.json} */
    public Tokens(URI issuer, Path realm, Secrets secrets) {
        this.issuer = issuer;
        this.secrets = secrets;
        this.realm = realm;
    }

    /** A token that is good for a while yet. */
    public String of(String name) throws IOException, InterruptedException {
        var entry = kept.computeIfAbsent(name, n -> new Kept());
        synchronized (entry) {
            if (Instant.now().isAfter(entry.renew)) {
                try {
                    renew(entry, name);
                } catch (IOException e) {
                    // an issuer that is away takes no token back that it gave
                    if (Instant.now().isAfter(entry.end)) {
                        throw e;
                    }
                }
            }
            return entry.token;
        }
    }

    private void renew(Kept entry, String name) throws IOException, InterruptedException {
        var now = Instant.now();
        var answer = JSON.readTree(fetch(SampleUser.named(name, realm)));
        entry.token = answer.path("access_token").asText();
        entry.end = now.plusSeconds(answer.path("expires_in").asLong());
        entry.renew = entry.end.minus(MARGIN);
    }

    private String fetch(SampleUser user) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(grant(user))))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("no token for " + user.name() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private Map<String, String> grant(SampleUser user) throws IOException {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", user.grant() == SampleUser.Grant.PASSWORD ? "password" : "client_credentials");
        form.put("client_id", user.grant() == SampleUser.Grant.PASSWORD ? "tgpl-cli" : user.name());
        switch (user.grant()) {
            case PASSWORD -> {
                form.put("username", user.name());
                form.put("password", secrets.ofUser(user.name()));
            }
            case SECRET -> form.put("client_secret", secrets.ofClient(user.name()));
            case SIGNED_ASSERTION -> {
                form.put("client_assertion_type", ASSERTION);
                form.put("client_assertion", secrets.keyOf(user.name()).signed(assertion(user.name())));
            }
        }
        return form;
    }

    private String assertion(String client) throws IOException {
        long now = Instant.now().getEpochSecond();
        return JSON.writeValueAsString(Map.of(
                "iss",
                client,
                "sub",
                client,
                "aud",
                issuer.toString(),
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now,
                "exp",
                now + 60));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
