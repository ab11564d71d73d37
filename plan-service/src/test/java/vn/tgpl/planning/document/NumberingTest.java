package vn.tgpl.planning.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {
    @ParameterizedTest
    @CsvSource({
        "PLAN, 284/KH-UBND",
        "PLAN, 177/KH-STP",
        "PLAN, 01/KH-TTTGPL",
        "PLAN, 12a/KH-BCĐ389",
        "PLAN, 15-KH/TU",
        "DECISION, 1109/QĐ-BTP",
        "DECISION, 32/2016/QĐ-TTg",
        "DECISION, 5101/QĐ-UBND",
        "RESOLUTION, 68/NQ-CP",
        "RESOLUTION, 42-NQ/TW",
        "RESOLUTION, 202/2025/QH15",
        "RESOLUTION, 07/2024/NQ-HĐND",
        "LAW, 11/2017/QH14",
        "DECREE, 144/2017/NĐ-CP",
        "CIRCULAR, 12/2018/TT-BTP",
        "JOINT_CIRCULAR, 10/2018/TTLT-BTP-BCA-BQP-BTC-TANDTC-VKSNDTC",
        "OFFICIAL_LETTER, 2134/BTP-TGPL",
        "REPORT, 45/BC-STP",
        "SOME_OTHER_TYPE, 5"
    })
    void aNumberHasTheFormOfItsType(String type, String number) {
        assertTrue(Numbering.fits(type, number));
    }

    @ParameterizedTest
    @CsvSource({
        "PLAN, 284/QĐ-UBND",
        "PLAN, 284/2024/KH-UBND",
        "PLAN, KH-UBND",
        "PLAN, 284",
        "PLAN, 284/KH",
        "PLAN, 42-NQ/TW",
        "DECISION, 284/KH-UBND",
        "RESOLUTION, 32/2016/QĐ-TTg",
        "LAW, 11/QH14",
        "DECREE, 144/2017/NQ-CP",
        "CIRCULAR, 12/2018/TTLT-BTP",
        "OFFICIAL_LETTER, 284/KH-UBND",
        "OFFICIAL_LETTER, 2134/BTP",
        "REPORT, 45/TB-STP"
    })
    void andNotThatOfAnother(String type, String number) {
        assertFalse(Numbering.fits(type, number));
    }
}
