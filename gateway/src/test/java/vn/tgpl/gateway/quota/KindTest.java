package vn.tgpl.gateway.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/plans, , READ",
        "GET, /api/v1/plans, 50, READ",
        "GET, /api/v1/plans, 51, BULK",
        "HEAD, /api/v1/plans, 200, BULK",
        "GET, /api/v1/plans, 99999999999, READ",
        "GET, /api/v1/plans, x, READ",
        "GET, /api/v1/reports/national, 200, REPORT",
        "POST, /api/v1/plans, 200, WRITE",
        "HEAD, /api/v1/plans/7, , READ",
        "GET, /api/v1/reports/national, , REPORT",
        "GET, /api/v1/reports/explain, , EXPLAIN",
        "GET, /api/v1/reports/explain/, , EXPLAIN",
        "GET, /api/v1/reports/explain;a=b, , EXPLAIN",
        "POST, /api/v1/reports/preview, , REPORT",
        "DELETE, /api/v1/plans/7, , WRITE",
    })
    void aCallIsOfOneKind(String method, String path, String limit, Kind kind) {
        assertEquals(kind, Kind.of(method, path, limit));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, 10.0.0.7",
        "2001:db8:0:1:0:0:0:7, 2001:db8:0:1",
        "2001:db8:0:1:ffff:0:0:9, 2001:db8:0:1",
        "::1, ::1",
    })
    void anAddressStandsForItsNetworkInIpv6(String address, String network) {
        assertEquals(network, Network.of(address));
    }
}
