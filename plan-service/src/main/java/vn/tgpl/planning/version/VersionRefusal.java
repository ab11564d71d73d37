package vn.tgpl.planning.version;

import vn.tgpl.kit.problem.Refusal;

/** The versions of a plan that cannot be shown. */
enum VersionRefusal implements Refusal.Reason {
    VERSION_NOT_KEPT(404),
    NOT_YET_IN_FORCE(404);

    private final int status;

    VersionRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
