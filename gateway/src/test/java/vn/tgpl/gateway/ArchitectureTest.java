package vn.tgpl.gateway;

import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.HouseRules;

class ArchitectureTest {
    @Test
    void theGatewayKeepsTheHouseRules() {
        HouseRules.check("vn.tgpl.gateway", "Main", "Doorkeeper");
    }
}
