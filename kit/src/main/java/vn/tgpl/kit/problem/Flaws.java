package vn.tgpl.kit.problem;

import java.util.ArrayList;
import java.util.List;
import vn.tgpl.kit.problem.Refusal.Flaw;
import vn.tgpl.kit.problem.Refusal.Reason;

/** Collects what is wrong with one body, so that its sender learns everything at once. */
public final class Flaws {
    private final List<Flaw> found = new ArrayList<>();

    /** Notes the flaw when {@code wrong}; says whether it was. */
    public boolean when(boolean wrong, String pointer, Reason reason) {
        if (wrong) found.add(new Flaw(pointer, null, reason));
        return wrong;
    }

    public List<Flaw> found() {
        return List.copyOf(found);
    }

    public void refuse() {
        if (!found.isEmpty()) throw Refusal.of(found);
    }
}
