package vn.tgpl.deploy.bench;

import java.io.IOException;

/** One question to both, in turns, so that whatever else the machine does meets both alike. */
final class PlansTurns {
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 40;
    private static final int EACH = 10;

    private final PlansReader ofFew;
    private final PlansReader ofMany;
    private final Times few = new Times();
    private final Times many = new Times();

    PlansTurns(PlansReader ofFew, PlansReader ofMany) {
        this.ofFew = ofFew;
        this.ofMany = ofMany;
    }

    void take() throws IOException {
        for (var i = 0; i < WARM_UP; i++) {
            ofFew.ask();
            ofMany.ask();
        }
        for (var round = 0; round < ROUNDS; round++) {
            for (var i = 0; i < EACH; i++) few.add(ofFew.ask());
            for (var i = 0; i < EACH; i++) many.add(ofMany.ask());
        }
    }

    Times few() {
        return few;
    }

    Times many() {
        return many;
    }
}
