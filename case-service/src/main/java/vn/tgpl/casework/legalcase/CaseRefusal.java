package vn.tgpl.casework.legalcase;

import vn.tgpl.kit.problem.Refusal;

/** The rules of cases that a request can break. */
enum CaseRefusal implements Refusal.Reason {
    CASE_NOT_FOUND(404),
    NOT_ACCEPTED(409),
    ALREADY_CLOSED(409),
    COMPLETED_WITHOUT_ASSIGNMENT(409),
    ACCEPTED_BEFORE_RECEIPT(422),
    ACCEPTED_IN_FUTURE(422),
    ASSIGNED_BEFORE_ACCEPTANCE(422),
    ASSIGNED_IN_FUTURE(422),
    CLOSED_BEFORE_ASSIGNMENT(422),
    CLOSED_IN_FUTURE(422),
    PRACTITIONER_NOT_ALLOWED(422),
    SUCCESS_NEEDS_COMPLETED_LITIGATION(422),
    COMPLETED_NEEDS_ASSIGNMENT(422),
    CASE_NOT_ASSIGNED(422),
    CASE_NOT_CLOSED(422);

    private final int status;

    CaseRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
