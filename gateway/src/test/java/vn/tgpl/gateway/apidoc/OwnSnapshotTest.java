package vn.tgpl.gateway.apidoc;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.ApiSnapshot;

/** What the gateway offers by itself; the rest of the merged document is frozen with the services that offer it. */
class OwnSnapshotTest {
    @Test
    void theGatewaysOwnOperationsAreThoseInTheRepository() {
        ApiSnapshot.check(
                Merge.of(Map.of(), "http://localhost:8088/realms/tgpl").toString());
    }
}
