package vn.tgpl.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final RetryBudget budget = new RetryBudget();

    @Test
    void whenAllCallsFailOneInTenIsRepeated() {
        var repeated = IntStream.range(0, 1100)
                .filter(_ -> {
                    budget.called();
                    return budget.allows();
                })
                .count();
        assertEquals(10 + 110, repeated, 2);
    }

    @Test
    void savingHasAnEnd() {
        for (var i = 0; i < 10_000; i++) budget.called();
        for (var i = 0; i < 10; i++) assertTrue(budget.allows());
        assertFalse(budget.allows());
    }
}
