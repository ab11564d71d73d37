package vn.tgpl.deploy.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tgpl.backing.Project;
import vn.tgpl.contracts.Role;

/** What the realm promises, before any Keycloak runs. */
class RealmTest {

    private static final Path FOLDER = Project.root().resolve("deploy/realm");
    private static final URI GATEWAY = URI.create("http://localhost:8080");

    @TempDir
    Path secrets;

    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = new ObjectMapper().readTree(text());
    }

    @Test
    void everyRoleOfTheContractsIsThereAndNoOther() {
        var words = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(words, new TreeSet<>(realm.path("roles").path("realm").findValuesAsText("name")));
    }

    @Test
    void noClientHasTheImplicitGrantAndOnlyTheLocalCommandHasDirectGrants() {
        for (var client : clients()) {
            assertFalse(client.path("implicitFlowEnabled").asBoolean(true), name(client));
            assertEquals(
                    name(client).equals("tgpl-cli"),
                    client.path("directAccessGrantsEnabled").asBoolean(true),
                    name(client));
        }
    }

    @Test
    void theLocalCommandIsNotInTheRealmThatOthersDeploy() throws IOException {
        var deployed = Files.readString(FOLDER.resolve("tgpl.json"));
        assertFalse(deployed.contains("tgpl-cli"));
        assertFalse(deployed.contains("\"users\""));
    }

    @Test
    void aPublicClientWithTheCodeGrantProvesItselfByPkceWithSha256() {
        var web = clients().stream()
                .filter(client -> client.path("standardFlowEnabled").asBoolean())
                .toList();
        assertEquals(List.of("tgpl-web"), web.stream().map(RealmTest::name).toList());
        assertEquals(
                "S256",
                web.getFirst()
                        .path("attributes")
                        .path("pkce.code.challenge.method")
                        .asText());
        for (var address : web.getFirst().path("redirectUris")) {
            assertFalse(address.asText().contains("*"), address.asText());
        }
    }

    @Test
    void everyClientThatGetsTokensGetsThemForTheApi() {
        for (var client : clients()) {
            if (client.path("enabled").asBoolean()) {
                assertEquals(List.of("tgpl-api"), texts(client.path("defaultClientScopes")), name(client));
            }
        }
        assertEquals(
                "tgpl-api",
                mapper("oidc-audience-mapper").path("included.custom.audience").asText());
        assertEquals(
                "realm_access.roles",
                mapper("oidc-usermodel-realm-role-mapper").path("claim.name").asText());
    }

    @Test
    void tokensAreSignedWithRs256AndLiveForFiveMinutesAtMost() {
        assertEquals("RS256", realm.path("defaultSignatureAlgorithm").asText());
        assertTrue(realm.path("accessTokenLifespan").asInt(Integer.MAX_VALUE) <= 300);
        for (var client : clients()) {
            assertFalse(client.path("attributes").has("access.token.lifespan"), name(client));
        }
    }

    @Test
    void nobodyRegistersAloneAndGuessingPasswordsIsStopped() {
        assertFalse(realm.path("registrationAllowed").asBoolean(true));
        assertTrue(realm.path("bruteForceProtected").asBoolean());
    }

    @Test
    void noPasswordSecretOrKeyIsInTheRepository() throws IOException {
        for (var file : List.of("tgpl.json", "sample.json")) {
            var text = Files.readString(FOLDER.resolve(file));
            for (var word : List.of("\"credentials\"", "\"secret\"", "privateKey", "jwks.string", "PRIVATE KEY")) {
                assertFalse(text.contains(word), file + " has " + word);
            }
        }
    }

    @Test
    void aCopyMakesItsOwnSecretsOnceAndKeepsThemToItself(@TempDir Path another) throws IOException {
        assertEquals(text(), text());
        assertNotEquals(text(), new LocalRealm(FOLDER, new Secrets(another), GATEWAY).text());
        try (var files = Files.list(secrets)) {
            for (var file : files.toList()) {
                assertEquals(2, Files.getPosixFilePermissions(file).size(), file.toString());
            }
        }
    }

    @Test
    void everySampleUserHasOneRoleOfOursAndAnAssignment() throws IOException {
        var words = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.toSet());
        var assigned = new ArrayList<String>();
        new ObjectMapper()
                .readTree(
                        Project.root().resolve("deploy/sample/assignments.json").toFile())
                .forEach(line -> assigned.add(line.path("user").asText()));
        var users = SampleUser.all(FOLDER);
        assertEquals(users.stream().map(SampleUser::name).toList(), assigned);
        assertTrue(words.containsAll(users.stream().map(SampleUser::role).toList()));
        assertEquals(
                users.size(),
                Set.copyOf(users.stream().map(SampleUser::subject).toList()).size());
    }

    private String text() throws IOException {
        return new LocalRealm(FOLDER, new Secrets(secrets), GATEWAY).text();
    }

    private List<JsonNode> clients() {
        var clients = new ArrayList<JsonNode>();
        realm.path("clients").forEach(clients::add);
        return clients;
    }

    private JsonNode mapper(String kind) {
        for (var scope : realm.path("clientScopes")) {
            for (var mapper : scope.path("protocolMappers")) {
                if (mapper.path("protocolMapper").asText().equals(kind)) {
                    return mapper.path("config");
                }
            }
        }
        throw new AssertionError("no " + kind);
    }

    private static String name(JsonNode client) {
        return client.path("clientId").asText();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
