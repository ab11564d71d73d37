package vn.tgpl.planning.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tgpl.planning.allocation.Sharing.LeftOut;

/** What is handed down is added up only where nothing can be counted twice. */
class SharingTest {
    @Test
    void whatIsLeftAndWhatIsTooMuch() {
        var sharing = shared(20, 30, unit(1, 12, 20), unit(2, 5, 15));
        assertEquals(side(20, 17, 3, 0), sharing.low());
        assertEquals(side(30, 35, 0, 5), sharing.high());
        assertEquals(List.of(), sharing.notSummed());
    }

    @Test
    void nothingHandedDownLeavesAllOfIt() {
        assertEquals(side(20, 0, 20, 0), shared(20, null).low());
        assertNull(shared(20, null).high());
    }

    @Test
    void anOpenSideIsListedAndNotTakenForZeroInSilence() {
        var sharing = shared(20, 30, unit(1, 12, null), unit(2, 5, 15));
        assertEquals(side(20, 17, 3, 0), sharing.low());
        assertEquals(side(30, 15, 15, 0), sharing.high());
        assertEquals(List.of(new LeftOut<>(1, "high", NotSummed.OPEN_SIDE)), sharing.notSummed());
    }

    @Test
    void aSideThatOnlyThePartsStateHasNoRest() {
        var high = shared(20, null, unit(1, 12, 15)).high();
        assertEquals(new Side(null, BigDecimal.valueOf(15), null, null), high);
    }

    @Test
    void percentagesAreNeverAdded() {
        var sharing = Sharing.of(n(90), null, true, true, List.of(unit(1, 95, null), unit(2, 80, null)));
        assertEquals(new Side(n(90), null, null, null), sharing.low());
        assertNull(sharing.high());
        assertEquals(
                List.of(new LeftOut<>(1, null, NotSummed.RATIO), new LeftOut<>(2, null, NotSummed.RATIO)),
                sharing.notSummed());
    }

    @Test
    void whatLiesInsideAnotherIsPartOfIt() {
        var district = new Share<>(1, new Recipient(false, "D", Set.of("P")), n(10), n(10));
        var commune = new Share<>(2, new Recipient(false, "C", Set.of("D", "P")), n(4), n(4));
        var sharing = Sharing.of(n(20), n(20), false, true, List.of(commune, district));
        assertEquals(side(20, 10, 10, 0), sharing.low());
        assertEquals(List.of(new LeftOut<>(2, null, NotSummed.INSIDE_ANOTHER)), sharing.notSummed());
    }

    @Test
    void anOrganisationBesideUnitsAndOneBelowAnother() {
        var centre = new Share<>(1, new Recipient(true, "HN-TT", Set.of("HN-STP")), n(10), n(10));
        var branch = new Share<>(2, new Recipient(true, "HN-CN1", Set.of("HN-TT", "HN-STP")), n(4), n(4));
        assertEquals(
                List.of(new LeftOut<>(2, null, NotSummed.INSIDE_ANOTHER)),
                Sharing.of(n(20), n(20), false, true, List.of(centre, branch)).notSummed());
        var beside = Sharing.of(n(20), n(20), false, true, List.of(centre, unit(3, 5, 5)));
        assertEquals(side(20, 5, 15, 0), beside.low());
        assertEquals(List.of(new LeftOut<>(1, null, NotSummed.ORGANISATION_BESIDE_UNITS)), beside.notSummed());
    }

    @Test
    void twoForTheSameAreNeitherOfThemSummed() {
        var sharing = shared(20, 20, unit(1, 5, 5), unit(1, 6, 6), unit(2, 7, 7));
        assertEquals(side(20, 7, 13, 0), sharing.low());
        assertEquals(2, sharing.notSummed().size());
        assertEquals(NotSummed.SAME_RECIPIENT, sharing.notSummed().getFirst().reason());
    }

    @Test
    void withSomeOfItWithheldNothingIsSaidOfTheRest() {
        var sharing = Sharing.of(n(20), null, false, false, List.of(unit(1, 5, null)));
        assertEquals(new Side(n(20), n(5), null, null), sharing.low());
    }

    /** Allocated and what is left or too much make up what is stated; the order of the lines says nothing. */
    @Test
    void sumsOfRandomAllocations() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++) {
            var name = "seed " + seed + ", round " + round;
            var low = random.nextInt(4) == 0 ? null : n(random.nextInt(100));
            var high = random.nextInt(4) == 0 ? null : n(100 + random.nextInt(100));
            var shares = shares(random);
            var sharing = Sharing.of(low, high, false, true, shares);
            balanced(sharing.low(), low, name);
            balanced(sharing.high(), high, name);
            nothingTwice(sharing, shares, name);
            var shuffled = new ArrayList<>(shares);
            Collections.shuffle(shuffled, random);
            var again = Sharing.of(low, high, false, true, shuffled);
            assertEquals(sharing.low(), again.low(), name);
            assertEquals(sharing.high(), again.high(), name);
            assertEquals(new HashSet<>(sharing.notSummed()), new HashSet<>(again.notSummed()), name);
        }
    }

    private static void balanced(Side side, BigDecimal stated, String name) {
        if (stated == null) {
            assertTrue(side == null || side.unallocated() == null && side.overAllocated() == null, name);
            return;
        }
        assertEquals(stated, side.allocated().add(side.unallocated()).subtract(side.overAllocated()), name);
        assertEquals(0, side.unallocated().multiply(side.overAllocated()).signum(), name);
    }

    /** What is summed adds up to what is given, and no two of it have anything in common. */
    private static void nothingTwice(Sharing<Integer> sharing, List<Share<Integer>> shares, String name) {
        var out = new HashSet<Integer>();
        for (var left : sharing.notSummed()) if (left.side() == null) out.add(left.key());
        var summed = shares.stream().filter(share -> !out.contains(share.key())).toList();
        for (var one : summed) {
            for (var other : summed) {
                if (one == other) continue;
                assertTrue(!one.to().self().equals(other.to().self()), name);
                assertTrue(!one.to().within().contains(other.to().self()), name);
                assertEquals(one.to().organisation(), other.to().organisation(), name);
            }
        }
        var sum = summed.stream()
                .filter(share -> share.low() != null)
                .map(Share::low)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sharing.low() != null) assertEquals(sum, sharing.low().allocated(), name);
    }

    /** Recipients of a random tree of ten units and one of ten organisations, each with all above it. */
    private static List<Share<Integer>> shares(Random random) {
        var above = new ArrayList<Set<String>>();
        for (var i = 0; i < 20; i++) {
            var own = new HashSet<String>();
            var upper = i % 10 == 0 ? -1 : i - i % 10 + random.nextInt(i % 10);
            if (upper >= 0 && random.nextBoolean()) {
                own.addAll(above.get(upper));
                own.add("R" + upper);
            }
            above.add(own);
        }
        var shares = new ArrayList<Share<Integer>>();
        var kinds = 1 + random.nextInt(20);
        for (var key = random.nextInt(8); key > 0; key--) {
            var who = random.nextInt(kinds);
            var low = random.nextInt(4) == 0 ? null : n(random.nextInt(30));
            var high = low != null && random.nextInt(4) == 0 ? null : n(30 + random.nextInt(30));
            shares.add(new Share<>(key, new Recipient(who >= 10, "R" + who, above.get(who)), low, high));
        }
        return shares;
    }

    @SafeVarargs
    private static Sharing<Integer> shared(Integer low, Integer high, Share<Integer>... shares) {
        return Sharing.of(n(low), n(high), false, true, List.of(shares));
    }

    private static Share<Integer> unit(int key, Integer low, Integer high) {
        return new Share<>(key, new Recipient(false, "U" + key, Set.of("P")), n(low), n(high));
    }

    private static Side side(int stated, int allocated, int unallocated, int overAllocated) {
        return new Side(n(stated), n(allocated), n(unallocated), n(overAllocated));
    }

    private static BigDecimal n(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
