package vn.tgpl.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/plans, 200, /api/v1/plans",
        "/api/v1/plans/01927b5c-7b1e-7c3a-9d52-1a2b3c4d5e6f/issue, 200, /api/v1/plans/-/issue",
        "/api/v1/administrative-units/00001, 200, /api/v1/administrative-units/-",
        "/api/v1/reports/target-vs-actual, 200, /api/v1/reports/target-vs-actual",
        "/api/v1/cases/nguyen-van-a, 404, /api/v1/cases/-",
        "/nguyen-van-a, 404, -",
        "/health, 503, /health",
        "/nguyen-van-a, 204, -",
        "/nguyen-van-a, 503, -",
    })
    void idsCodesAndWhatWasNotFoundStayOut(String path, int status, String logged) {
        assertEquals(logged, AccessLog.template(path, status));
    }

    @ParameterizedTest
    @CsvSource({"partner-hanoi, partner-hanoi", ", -", "a b, -", "'x\ny', -"})
    void aLineNamesTheClientAndNobodyElse(String client, String shown) {
        assertEquals(
                shown + " GET /api/v1/plans 200 3ms r-1",
                AccessLog.line(client, "GET", "/api/v1/plans", "200", 3_400_000, "r-1"));
    }
}
