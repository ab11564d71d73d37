package vn.tgpl.planning.organisation;

import vn.tgpl.kit.problem.Refusal;

/** The rules of organisations that a request can break. */
enum OrganisationRefusal implements Refusal.Reason {
    ORGANISATION_NOT_FOUND(404),
    ORGANISATION_HAS_CHILDREN(409),
    PARENT_CYCLE(422),
    PARENT_ENDS_EARLIER(422),
    TYPE_ENDS_EARLIER(422);

    private final int status;

    OrganisationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
