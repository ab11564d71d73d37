package vn.tgpl.kit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

class WordsTest {
    @Test
    void accentsAndCaseAreTakenOff() {
        assertEquals(
                "'tro' & 'giup' & 'phap' & 'ly' & 'o' & 'dak' & 'lak':*",
                Words.query("q", "TRỢ giúp pháp lý ở Đắk Lắk"));
    }

    @Test
    void howAnAccentIsWrittenDoesNotMatter() {
        var composed = "đường nóng";
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertEquals(Words.query("q", composed), Words.query("q", decomposed));
    }

    @Test
    void aNumberIsItsParts() {
        assertEquals("'284' & 'kh' & 'ubnd':*", Words.query("q", " 284/KH-UBND "));
    }

    @Test
    void nothingOfTheLanguageOfQueriesGetsThrough() {
        assertEquals("'a' & 'b' & 'c':*", Words.query("q", "!a' | (b):* <-> \\c'&"));
    }

    @Test
    void whatHasNoWordOrTooManyIsRefused() {
        for (var text : new String[] {"?!", "…", "a ".repeat(21), "a".repeat(201)}) {
            var refusal = assertThrows(Refusal.class, () -> Words.query("q", text));
            assertEquals(Request.BAD_PARAMETER, refusal.reason());
            assertEquals("q", refusal.flaws().getFirst().parameter());
        }
    }
}
