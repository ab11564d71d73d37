package vn.tgpl.planning;

import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.HouseRules;

class ArchitectureTest {
    /** The framework reads the filters' fields by reflection. */
    @Test
    void theHouseRulesHold() {
        HouseRules.check(
                "vn.tgpl.planning",
                "PlanFilter",
                "UnitFilter",
                "CodeEntryFilter",
                "OrganisationFilter",
                "ChildFilter",
                "WorkyearFilter",
                "IndicatorFilter",
                "AssignmentFilter",
                "ImportParameters",
                "AreaDecisionFilter",
                "AreaDecisionParameters");
    }
}
