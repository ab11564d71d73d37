package vn.tgpl.deploy.expected;

import java.math.BigDecimal;

/**
 * An actual and the number of facts behind it. Of a rate, {@code facts} are those of its denominator, and
 * {@code actual} is null when there are none.
 */
public record Figure(BigDecimal actual, int facts) {}
