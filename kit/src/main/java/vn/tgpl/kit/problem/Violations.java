package vn.tgpl.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path.Node;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What the validator found, told like every other flaw. */
public final class Violations {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    private Violations() {}

    /** @param violations one at least */
    public static Refusal refusal(Collection<? extends ConstraintViolation<?>> violations) {
        return Refusal.of(violations.stream()
                .map(Violations::flaw)
                .sorted(Comparator.comparing((Refusal.Flaw flaw) -> String.valueOf(flaw.pointer()))
                        .thenComparing(flaw -> flaw.reason().name()))
                .toList());
    }

    private static Refusal.Flaw flaw(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var reason =
                switch (constraint) {
                    case "NotNull", "NotBlank" -> Request.REQUIRED;
                    case "NotEmpty" -> Request.EMPTY;
                    case "Size" -> Request.SIZE;
                    case "Digits" -> Request.DIGITS;
                    case "Pattern" -> Request.PATTERN;
                    case "PositiveOrZero" -> Request.NEGATIVE;
                    case "Min", "Max" -> Request.OUT_OF_RANGE;
                    default -> Request.INVALID_VALUE;
                };
        return new Refusal.Flaw(pointer(violation), null, reason);
    }

    /** {@code create.plan.targets[0].bound.low} is {@code #/targets/0/bound/low}: method and argument are not the body's. */
    private static String pointer(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .dropWhile(node -> switch (node.getKind()) {
                    case METHOD, PARAMETER, CROSS_PARAMETER, RETURN_VALUE -> true;
                    default -> false;
                })
                .toList();
        var pointer = new StringBuilder("#");
        for (Node node : nodes) {
            if (node.getIndex() != null) pointer.append('/').append(node.getIndex());
            if (node.getName() != null && !node.getName().startsWith("<"))
                // a keyword of Java as a name has an underscore there only
                pointer.append('/').append(node.getName().replaceFirst("_$", ""));
            if (node.getKey() != null)
                pointer.append('/').append(harmless(node.getKey().toString()));
        }
        return pointer.toString();
    }

    /** Keys are the sender's own words: shown only where they look like a name. */
    private static String harmless(String key) {
        return NAME.matcher(key).matches() ? key : "*";
    }
}
