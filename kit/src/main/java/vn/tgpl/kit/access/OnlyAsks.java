package vn.tgpl.kit.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that changes nothing: a question too long for an address. It may be repeated as often as one likes, so it needs
 * no {@code Idempotency-Key}; it runs in a transaction that only reads.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnlyAsks {}
