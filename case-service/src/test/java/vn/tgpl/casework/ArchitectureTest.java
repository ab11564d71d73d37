package vn.tgpl.casework;

import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.HouseRules;

class ArchitectureTest {
    @Test
    void theServiceKeepsTheHouseRules() {
        // filters are public because the framework fills their fields
        HouseRules.check("vn.tgpl.casework", "CaseFilter", "RequestFilter");
    }
}
