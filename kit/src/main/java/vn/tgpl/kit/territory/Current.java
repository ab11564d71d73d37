package vn.tgpl.kit.territory;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;

/** The scope of the request at hand, known once its transaction has begun. */
@RequestScoped
@Unremovable
class Current {
    private Scope scope = Scope.NOWHERE;

    Scope scope() {
        return scope;
    }

    void enter(Scope entered) {
        this.scope = entered;
    }
}
