package vn.tgpl.kit.apidoc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of an answer that is left out when there is nothing to say; every other part is always there. It has no effect
 * on what is asked for: there, {@code @NotNull} decides.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface MayBeAbsent {
    /** For a part whose own type cannot say it (a type of the contracts): which of <em>its</em> parts may be left out. */
    String[] within() default {};
}
