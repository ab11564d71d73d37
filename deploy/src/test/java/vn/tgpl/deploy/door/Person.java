package vn.tgpl.deploy.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.tgpl.contracts.Role;
import vn.tgpl.deploy.identity.SampleUser;

/**
 * Who calls.
 *
 * @param reach where the register lets them act
 * @param token asked for at each call, since it lives for minutes only; gives null for nobody
 */
record Person(String name, Set<String> permissions, Reach reach, Supplier<String> token) {

    enum Reach {
        /** Not signed in. */
        NOBODY,
        /** Signed in, and in no register. */
        NOWHERE,
        ORGANISATION,
        PROVINCE,
        NATION
    }

    /** Each role as somebody of the nation or of Hà Nội, and those who should get nowhere. */
    static List<Person> all(RunningSystem system) throws IOException {
        var people = new ArrayList<Person>();
        var reaches = new HashMap<String, Reach>();
        var json = new ObjectMapper();
        for (var line :
                json.readTree(system.copy().sample().resolve("assignments.json").toFile())) {
            var where = line.path("unit").asText() + line.path("organisation").asText();
            var reach = Reach.valueOf(line.path("scope").asText());
            if (reach == Reach.NATION || where.equals(Side.OWN.unit) || where.equals(Side.OWN.centre)) {
                reaches.put(line.path("user").asText(), reach);
            }
        }
        for (var user : SampleUser.all(system.copy().realm())) {
            var reach = reaches.get(user.name());
            if (reach != null) {
                people.add(new Person(
                        user.name(), Role.permissionsOf(List.of(user.role())), reach, () -> system.token(user.name())));
            }
        }
        people.addAll(strangers(system));
        return people;
    }

    /** The realm has none of these; their tokens are signed by its key all the same. */
    private static List<Person> strangers(RunningSystem system) throws IOException {
        try {
            var forger = new Forger(system.copy().signingKey());
            var every = Arrays.stream(Role.values()).map(Role::word).toList();
            var officer =
                    SampleUser.named("hanoi-officer", system.copy().realm()).subject();
            return List.of(
                    new Person("(no token)", Set.of(), Reach.NOBODY, () -> null),
                    new Person(
                            "(no role)",
                            Set.of(),
                            Reach.PROVINCE,
                            () -> forger.as(system.token("hanoi-officer"), officer, List.of("offline_access"))),
                    new Person(
                            "(no assignment)",
                            Role.permissionsOf(every),
                            Reach.NOWHERE,
                            () -> forger.as(
                                    system.token("hanoi-officer"), "00000000-0000-4000-8000-000000000000", every)));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    static Set<Set<String>> permissionsOfAllRoles() {
        return Arrays.stream(Role.values()).map(Role::permissions).collect(Collectors.toSet());
    }

    boolean may(Operation operation) {
        return permissions.contains(operation.permission());
    }

    boolean nation() {
        return reach == Reach.NATION;
    }
}
