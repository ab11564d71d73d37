package vn.tgpl.activities;

import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.HouseRules;

class ArchitectureTest {
    @Test
    void theHouseRulesHold() {
        HouseRules.check("vn.tgpl.activities", "ActivityFilter");
    }
}
