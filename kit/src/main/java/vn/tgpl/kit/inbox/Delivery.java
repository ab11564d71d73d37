package vn.tgpl.kit.inbox;

import java.time.Instant;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;

/**
 * One version of one aggregate as it was read.
 *
 * @param appended when the broker took it: the instant of knowledge, the same in every replay
 * @param digest SHA-256 of the body in hexadecimal: one version must never come with two contents
 */
public record Delivery(FactType type, Fact fact, int epoch, Instant appended, String digest) {}
