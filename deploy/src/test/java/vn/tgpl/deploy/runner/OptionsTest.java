package vn.tgpl.deploy.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void nothingSaidMeansTheUsualPortsAndTheSample() {
        assertEquals(new Options(8080, false, false, false, false, List.of()), Options.parse(List.of()));
    }

    @Test
    void optionsComeInAnyOrder() {
        assertEquals(
                new Options(9000, true, true, false, false, List.of()),
                Options.parse(List.of("--detach", "--port-base", "9000", "--empty")));
    }

    @Test
    void aMisspeltOptionIsNotIgnored() {
        assertThrows(Options.Unknown.class, () -> Options.parse(List.of("--emtpy")));
    }

    @Test
    void aWordIsTakenOnlyByCommandsThatHaveAUseForIt() {
        assertEquals(
                List.of("hanoi-officer"),
                Options.parse(List.of("hanoi-officer", "--port-base", "9000")).words());
        assertThrows(
                Options.Unknown.class, () -> Options.parse(List.of("sample")).withoutWords());
    }

    @Test
    void aPortBaseMustLeaveRoomForAllPorts() {
        for (var base : List.of("80", "65530", "eighty", "")) {
            assertThrows(Options.Unknown.class, () -> Options.parse(List.of("--port-base", base)));
        }
        assertThrows(Options.Unknown.class, () -> Options.parse(List.of("--port-base")));
    }
}
