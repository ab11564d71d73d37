package vn.tgpl.planning.assignment;

import vn.tgpl.kit.problem.Refusal;

/** The rules of the assignment register that a request can break. */
enum AssignmentRefusal implements Refusal.Reason {
    ASSIGNMENT_NOT_FOUND(404),
    LAST_NATION_ASSIGNMENT(409),
    ASSIGNMENT_FIXED(422),
    NOT_OF_THIS_SCOPE(422),
    NOT_A_PROVINCE(422);

    private final int status;

    AssignmentRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
