package vn.tgpl.kit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import vn.tgpl.kit.access.Caller;

/** A request that does everything, so that whatever would stop it shows, and leaves nothing behind (chạy thử). */
@ApplicationScoped
public class DryRun {
    private final TransactionSynchronizationRegistry transaction;
    private final Caller caller;

    DryRun(TransactionSynchronizationRegistry transaction, Caller caller) {
        this.transaction = transaction;
        this.caller = caller;
    }

    /** Undoes, when the transaction ends, all that was written in it; the answer says nothing of it. */
    public void undo() {
        transaction.setRollbackOnly();
        caller.wroteNothing();
    }
}
