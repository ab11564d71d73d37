package vn.tgpl.kit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** Nothing is guessed: each body is read as it was meant, or refused at the place that is wrong. */
class StrictJsonTest {
    enum Colour {
        RED,
        GREEN
    }

    record Body(
            String text,
            Integer whole,
            BigDecimal decimal,
            Boolean truth,
            LocalDate day,
            UUID id,
            Colour colour,
            List<String> list,
            Map<String, BigDecimal> amounts,
            Body inner,
            String case_) {}

    @Test
    void everyKindOfValueIsRead() {
        var id = UUID.randomUUID();
        var body = read("""
                {"text": "x", "whole": 1, "decimal": 1.50, "truth": true, "day": "2024-02-29", "id": "%s",
                 "colour": "RED", "list": ["a"], "amounts": {"copies": 200}, "inner": {}, "case": "c"}
                """.formatted(id));
        assertEquals(new BigDecimal("1.50"), body.decimal());
        assertEquals(LocalDate.of(2024, 2, 29), body.day());
        assertEquals(id, body.id());
        assertEquals(Colour.RED, body.colour());
        assertEquals("c", body.case_());
    }

    @Test
    void textsAreComposedAndTrimmed() {
        assertEquals("Huế", read("{\"text\": \" Hue\u0302\u0301 \"}").text());
    }

    @Test
    void noValueIsTurnedIntoAnotherType() {
        refused("{\"text\": 1}", Request.WRONG_TYPE, "#/text");
        refused("{\"text\": true}", Request.WRONG_TYPE, "#/text");
        refused("{\"text\": 1.5}", Request.WRONG_TYPE, "#/text");
        refused("{\"whole\": \"1\"}", Request.WRONG_TYPE, "#/whole");
        refused("{\"whole\": \"\"}", Request.WRONG_TYPE, "#/whole");
        refused("{\"whole\": 1.0}", Request.WRONG_TYPE, "#/whole");
        refused("{\"whole\": 2147483648}", Request.WRONG_TYPE, "#/whole");
        refused("{\"decimal\": \"1\"}", Request.WRONG_TYPE, "#/decimal");
        refused("{\"truth\": 1}", Request.WRONG_TYPE, "#/truth");
        refused("{\"truth\": \"true\"}", Request.WRONG_TYPE, "#/truth");
        refused("{\"colour\": 0}", Request.WRONG_TYPE, "#/colour");
        refused("{\"colour\": \"\"}", Request.WRONG_TYPE, "#/colour");
        refused("{\"colour\": \"BLUE\"}", Request.WRONG_TYPE, "#/colour");
        refused("{\"list\": \"a\"}", Request.WRONG_TYPE, "#/list");
        refused("{\"list\": [1]}", Request.WRONG_TYPE, "#/list/0");
        refused("{\"list\": [\"a\", null]}", Request.WRONG_TYPE, "#/list/1");
        refused("{\"amounts\": {\"copies\": null}}", Request.WRONG_TYPE, "#/amounts/copies");
        refused("{\"inner\": []}", Request.WRONG_TYPE, "#/inner");
        refused("{\"inner\": \"\"}", Request.WRONG_TYPE, "#/inner");
        refused("{\"inner\": {\"whole\": \"1\"}}", Request.WRONG_TYPE, "#/inner/whole");
    }

    @Test
    void aDayHasOneSpelling() {
        for (var wrong :
                List.of("20240312", "[2024,3,12]", "\"\"", "\"2024-3-12\"", "\"2024-02-30\"", "\"+2024-03-12\"")) {
            refused("{\"day\": " + wrong + "}", Request.WRONG_TYPE, "#/day");
        }
    }

    @Test
    void anIdHasOneSpelling() {
        for (var wrong : List.of("\"1-1-1-1-1\"", "\"\"", "7", "\"urn:uuid:x\"")) {
            refused("{\"id\": " + wrong + "}", Request.WRONG_TYPE, "#/id");
        }
    }

    @Test
    void noCharacterThatCannotBeStoredOrShown() {
        for (var wrong : List.of("\\u0000", "\\u0007", "\\n", "\\u0085", "\\ud800", "\\udc00x", "\\uffff")) {
            refused("{\"text\": \"a" + wrong + "\"}", Request.INVALID_TEXT, "#/text");
        }
        assertEquals("😀", read("{\"text\": \"\\ud83d\\ude00\"}").text());
    }

    @Test
    void aFieldIsKnownAndStandsOnce() {
        refused("{\"color\": 1}", Request.UNKNOWN_FIELD, "#/color");
        refused("{\"inner\": {\"color\": null}}", Request.UNKNOWN_FIELD, "#/inner/color");
        refused("{\"case_\": \"c\"}", Request.UNKNOWN_FIELD, "#/case_");
        refused("{\"text\": \"a\", \"text\": \"b\"}", Request.DUPLICATE_FIELD, "#/text");
        refused("{\"amounts\": {\"a\": 1, \"a\": 1}}", Request.DUPLICATE_FIELD, "#/amounts/a");
    }

    @Test
    void aNameThatIsNotHarmlessIsNotRepeated() {
        refused("{\"<b>Nguyễn</b>\": 1}", Request.UNKNOWN_FIELD, "#/*");
        refused("{\"Nguyễn Thị\" 1}", Request.MALFORMED_JSON, "#/*");
    }

    @Test
    void theBodyIsOneJsonValue() {
        reason("", Request.BODY_REQUIRED);
        reason(" \n", Request.BODY_REQUIRED);
        reason("null", Request.BODY_REQUIRED);
        reason("{} {}", Request.TRAILING_TEXT);
        reason("{}]", Request.TRAILING_TEXT);
        reason("{\"text\": ", Request.MALFORMED_JSON);
        reason("{\"text\": 'a'}", Request.MALFORMED_JSON);
        reason("{\"whole\": 01}", Request.MALFORMED_JSON);
        reason("{\"decimal\": NaN}", Request.MALFORMED_JSON);
        assertEquals(
                Request.INVALID_UTF8,
                assertThrows(Refusal.class, () -> StrictJson.read(new byte[] {'"', (byte) 0xC0, '"'}, Body.class))
                        .reason());
    }

    @Test
    void aHostileBodyIsRefusedQuickly() {
        reason("{\"inner\": ".repeat(100_000), Request.MALFORMED_JSON);
        reason("{\"whole\": " + "9".repeat(100_000) + "}", Request.MALFORMED_JSON);
        assertTrue(read("{\"decimal\": 1e999999999}").decimal().signum() > 0);
        reason("{\"whole\": 1e999999999}", Request.WRONG_TYPE);
    }

    private static Body read(String json) {
        return (Body) StrictJson.read(json.getBytes(UTF_8), Body.class);
    }

    private static void refused(String json, Request reason, String pointer) {
        var refusal = assertThrows(Refusal.class, () -> read(json), json);
        assertEquals(reason, refusal.reason(), json);
        assertEquals(pointer, refusal.flaws().getFirst().pointer(), json);
    }

    private static void reason(String json, Request reason) {
        assertEquals(reason, assertThrows(Refusal.class, () -> read(json)).reason());
    }
}
