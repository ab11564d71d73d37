package vn.tgpl.kit.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

class ConsistencyTokenTest {
    @Test
    void whatIsWrittenIsRead() {
        var token = new ConsistencyToken(List.of(
                new ConsistencyToken.Seen(FactType.REQUEST, UUID.randomUUID(), 2),
                new ConsistencyToken.Seen(FactType.CASE, UUID.randomUUID(), 1)));
        assertEquals(token, ConsistencyToken.parse(token.toString()));
    }

    @Test
    void itFitsIntoAHeader() {
        var token = new ConsistencyToken(
                List.of(new ConsistencyToken.Seen(FactType.ORGANISATION, UUID.randomUUID(), Long.MAX_VALUE)));
        assertTrue(token.toString().matches("[A-Za-z0-9_-]+"));
    }

    @Test
    void anythingElseIsABadHeader() {
        var id = UUID.randomUUID();
        unreadable("");
        unreadable("!");
        unreadable("x".repeat(2001));
        unreadable(encoded("unit:" + id));
        unreadable(encoded("village:" + id + ":1"));
        unreadable(encoded("unit:no-id:1"));
        unreadable(encoded("unit:" + id + ":one"));
        unreadable(encoded("unit:" + id + ":1:1"));
    }

    private static void unreadable(String header) {
        var refusal = assertThrows(Refusal.class, () -> ConsistencyToken.parse(header), header);
        assertEquals(Request.BAD_HEADER, refusal.reason());
        assertEquals(ConsistencyToken.HEADER, refusal.flaws().getFirst().parameter());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
