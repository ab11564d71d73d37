package vn.tgpl.planning.budget;

import vn.tgpl.kit.problem.Refusal;

/** How a budget may not pay. */
enum BudgetRefusal implements Refusal.Reason {
    DOUBLE_FUNDING(422),
    COMPONENT_WITHOUT_PROGRAMME(422);

    private final int status;

    BudgetRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
