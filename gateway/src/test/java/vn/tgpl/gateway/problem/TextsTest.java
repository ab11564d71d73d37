package vn.tgpl.gateway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyFaultHasItsSentenceAndNoSentenceIsLeftOver(String language) {
        var faults = Arrays.stream(Fault.values()).map(Fault::name).collect(Collectors.toSet());
        assertEquals(faults, Texts.wanted(language).sentences().keySet());
    }
}
