package vn.tgpl.planning.allocation;

import java.math.BigDecimal;

/** What is handed down to one recipient; null is an open side. */
public record Share<K>(K key, Recipient to, BigDecimal low, BigDecimal high) {}
