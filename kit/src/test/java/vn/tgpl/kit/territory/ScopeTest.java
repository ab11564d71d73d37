package vn.tgpl.kit.territory;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.territory.Territories.Provinces;

class ScopeTest {
    private static final UUID NATION = UUID.randomUUID();
    private static final UUID HA_NOI = UUID.randomUUID();
    private static final UUID HUE = UUID.randomUUID();

    private final Scope everywhere = new Scope(true, Set.of(), Set.of(), Set.of(NATION));
    private final Scope province = new Scope(false, Set.of(HA_NOI), Set.of(), Set.of(HA_NOI, NATION));
    private final Scope centre = new Scope(false, Set.of(), Set.of("HN-TT"), Set.of(HA_NOI, NATION));

    @Test
    void nobodyAssignedIsNowhere() {
        assertFalse(Scope.NOWHERE.assigned());
        assertFalse(Scope.NOWHERE.within(HA_NOI, "HN-TT"));
        assertFalse(Scope.NOWHERE.admits(new Provinces(HA_NOI, HA_NOI), "HN-TT"));
        assertFalse(Scope.NOWHERE.withinHome(HA_NOI));
    }

    @Test
    void whatHasNoTerritoryIsInNoProvince() {
        assertFalse(province.within(null, "HN-TT"));
        assertFalse(province.admits(new Provinces(null, HA_NOI), "HN-TT"));
        assertTrue(everywhere.within(null, "HN-TT"));
    }

    @Test
    void aProvinceHasWhatLiesInItAndSpeaksForItsOrganisations() {
        assertTrue(province.within(HA_NOI, "HUE-TT"));
        assertFalse(province.within(HUE, "HN-TT"));
        assertTrue(province.admits(new Provinces(HA_NOI, HA_NOI), "HN-TT"));
        assertFalse(province.admits(new Provinces(HA_NOI, HUE), "HUE-TT"));
        assertFalse(province.admits(new Provinces(HUE, HA_NOI), "HN-TT"));
    }

    @Test
    void anOrganisationHasItsOwnAndActsAtHome() {
        assertTrue(centre.within(HUE, "HN-TT"));
        assertFalse(centre.within(HA_NOI, "HN-VP"));
        assertTrue(centre.admits(new Provinces(HA_NOI, HA_NOI), "HN-TT"));
        assertTrue(centre.admits(new Provinces(NATION, HA_NOI), "HN-TT"));
        assertFalse(centre.admits(new Provinces(HUE, HA_NOI), "HN-TT"));
        assertFalse(centre.admits(new Provinces(HA_NOI, HA_NOI), "HN-VP"));
    }

    @Test
    void whatIsWrongIsThePlaceUnlessThePlaceIsTheirs() {
        assertTrue(province.reaches(HA_NOI));
        assertTrue(centre.reaches(HA_NOI));
        assertFalse(province.reaches(NATION));
        assertFalse(centre.reaches(HUE));
        assertFalse(province.reaches(null));
    }
}
