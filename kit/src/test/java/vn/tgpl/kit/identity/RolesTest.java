package vn.tgpl.kit.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Role;

/** Who may do what, written down a second time: a change of the table must be meant. */
class RolesTest {
    private static final String TABLE = """
            administrator: catalogue:read catalogue:write access:read access:write plan:read report:read
            national-officer: catalogue:read catalogue:write access:read plan:read plan:write plan:issue activity:read activity:write activity:correct request:read case:read report:read proof:read
            provincial-officer: catalogue:read plan:read plan:write plan:issue activity:read activity:write activity:correct request:read case:read report:read proof:read
            centre-head: catalogue:read plan:read plan:write plan:issue activity:read activity:write activity:correct request:read request:write request:decide case:read case:assign case:close case:correct report:read proof:read
            practitioner: catalogue:read plan:read activity:read activity:write request:read request:write request:decide case:read case:close report:read proof:read
            assessor: catalogue:read plan:read activity:read request:read case:read report:read proof:read
            clerk: catalogue:read plan:read plan:write activity:read activity:write request:read request:write case:read report:read proof:read
            auditor: catalogue:read access:read plan:read activity:read request:read case:read report:read proof:read
            partner: catalogue:read plan:read activity:read activity:write report:read proof:read
            """;

    @Test
    void eachRoleAllowsWhatItsWorkNeeds() {
        var written = TABLE.lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> new TreeSet<>(
                                List.of(line.substring(line.indexOf(':') + 2).split(" ")))));
        var coded = Arrays.stream(Role.values())
                .collect(Collectors.toMap(Role::word, role -> new TreeSet<>(role.permissions())));
        assertEquals(written, coded);
    }

    @Test
    void rolesOfOtherSystemsAllowNothing() {
        assertEquals(Set.of(), Role.permissionsOf(List.of("offline_access", "ADMINISTRATOR", "case:read")));
    }
}
