package vn.tgpl.kit.problem;

import java.util.List;

/**
 * A request that breaks a rule: answered as a problem (RFC 9457), and the transaction is rolled back. It carries rules
 * and places only, never a value that was sent, so that nothing personal can leak through an error message.
 */
public final class Refusal extends RuntimeException {

    /** A rule that can be broken; an enum beside each feature lists its own, with the HTTP status. */
    public interface Reason {
        String name();

        int status();
    }

    /** Where it is wrong: a JSON pointer into the body or the name of a parameter, and which rule. */
    public record Flaw(String pointer, String parameter, Reason reason) {}

    private final transient Reason reason;
    private final transient List<Flaw> flaws;

    public Refusal(Reason reason) {
        this(reason, List.of());
    }

    private Refusal(Reason reason, List<Flaw> flaws) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.flaws = flaws;
    }

    /** The whole request is wrong for the one reason found at {@code pointer}, such as {@code #/heldOn}. */
    public static Refusal at(String pointer, Reason reason) {
        return new Refusal(reason, List.of(new Flaw(pointer, null, reason)));
    }

    public static Refusal parameter(String name, Reason reason) {
        return new Refusal(reason, List.of(new Flaw(null, name, reason)));
    }

    /** Several flaws found in one reading; the first gives status and code. */
    public static Refusal of(List<Flaw> flaws) {
        return new Refusal(flaws.getFirst().reason(), List.copyOf(flaws));
    }

    /** The same for a body in which what was read stands at {@code place}, such as {@code #/plan}. */
    public Refusal within(String place) {
        return new Refusal(
                reason,
                flaws.stream()
                        .map(flaw -> flaw.pointer() == null
                                ? flaw
                                : new Flaw(place + flaw.pointer().substring(1), null, flaw.reason()))
                        .toList());
    }

    public Reason reason() {
        return reason;
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
