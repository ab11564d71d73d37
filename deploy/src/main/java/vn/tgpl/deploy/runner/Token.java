package vn.tgpl.deploy.runner;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tgpl.deploy.identity.SampleUser;
import vn.tgpl.deploy.identity.Secrets;
import vn.tgpl.deploy.identity.Tokens;

/** {@code ./tgpl token USER}: a token for trying things out; without USER, who there is. */
final class Token {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Layout layout;
    private final List<String> words;

    Token(Options options) {
        this.layout = Layout.of(options.portBase());
        this.words = options.words();
    }

    int run() throws IOException, InterruptedException {
        if (words.size() > 1) {
            throw new Options.Unknown("./tgpl token takes one user");
        }
        var users = SampleUser.all(layout.realm());
        if (words.isEmpty()) {
            list(users);
            return 0;
        }
        var name = words.getFirst();
        if (users.stream().noneMatch(user -> user.name().equals(name))) {
            throw new Main.Failure("no sample user " + name + ": ./tgpl token lists them");
        }
        System.out.println(token(name));
        return 0;
    }

    private String token(String name) throws IOException, InterruptedException {
        if (State.read(layout.stateFile()).filter(State::running).isEmpty()) {
            throw new Main.Failure("TGPL is not running on the ports from " + layout.base() + ": ./tgpl up starts it");
        }
        try {
            return new Tokens(layout.issuer(), layout.realm(), new Secrets(layout.secrets())).of(name);
        } catch (ConnectException e) {
            throw new Main.Failure("Keycloak does not answer at " + layout.issuer() + ": see ./tgpl status");
        } catch (IOException e) {
            throw new Main.Failure("Keycloak gives no token: " + e.getMessage());
        }
    }

    private void list(List<SampleUser> users) throws IOException {
        var roles = new HashMap<String, String>();
        JSON.readTree(layout.realm().resolve("tgpl.json").toFile())
                .path("roles")
                .path("realm")
                .forEach(role -> roles.put(
                        role.path("name").asText(), role.path("description").asText()));
        var territories = territories();
        System.out.printf("%-21s %-19s %-45s %s%n", "user", "role", "vai trò", "địa bàn");
        for (var user : users) {
            System.out.printf(
                    "%-21s %-19s %-45s %s%n",
                    user.name(), user.role(), roles.get(user.role()), territories.get(user.name()));
        }
    }

    private Map<String, String> territories() throws IOException {
        var names = new HashMap<String, String>();
        var provinces = new HashMap<String, String>();
        for (var organisation :
                JSON.readTree(layout.sample().resolve("organisations.json").toFile())) {
            var name = organisation.path("nameVi").asText();
            names.put(organisation.path("code").asText(), name);
            if (organisation.path("type").asText().equals("JUSTICE_DEPARTMENT")) {
                provinces.put(organisation.path("unit").asText(), name.replace("Sở Tư pháp ", ""));
            }
        }
        var territories = new HashMap<String, String>();
        for (var line :
                JSON.readTree(layout.sample().resolve("assignments.json").toFile())) {
            var territory =
                    switch (line.path("scope").asText()) {
                        case "NATION" -> "cả nước";
                        case "PROVINCE" -> provinces.get(line.path("unit").asText());
                        default -> names.get(line.path("organisation").asText());
                    };
            territories.put(line.path("user").asText(), territory);
        }
        return territories;
    }
}
