package vn.tgpl.planning.planimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import vn.tgpl.kit.identity.OnBehalf;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.planning.drafting.DraftParts;
import vn.tgpl.planning.sheet.Sieve;

/** Does one import in the name of who asked for it: every row by the rules of the API, and then one change of the plan. */
@ApplicationScoped
class ImportWork {
    private static final int STEP = 200;

    private final Jobs jobs;
    private final DraftParts parts;
    private final OnBehalf onBehalf;

    ImportWork(Jobs jobs, DraftParts parts, OnBehalf onBehalf) {
        this.jobs = jobs;
        this.parts = parts;
        this.onBehalf = onBehalf;
    }

    void run(Jobs.Asked asked) {
        var refused = new AtomicReference<Refusal.Reason>();
        onBehalf.run(asked.subject(), asked.client(), () -> {
            try {
                work(asked);
            } catch (RuntimeException e) {
                refused.set(reason(e));
            }
        });
        // in nobody's name: who has no scope any more gets to know so, too
        if (refused.get() != null) {
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.fail(asked.id(), refused.get().name()));
        }
    }

    /** Beginning a transaction may refuse as well, and says so in its own words. Anything else is tried again. */
    private static Refusal.Reason reason(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal && refusal.reason().status() < 500) return refusal.reason();
        }
        throw e;
    }

    private void work(Jobs.Asked asked) {
        var sieve = QuarkusTransaction.requiringNew()
                .call(() -> new Sieve(parts.ordinals(asked.plan(), asked.planVersion())));
        sieve.fill(asked.file(), () -> progress(sieve, asked));
        sieve.sift(given ->
                QuarkusTransaction.requiringNew().call(() -> parts.flaws(asked.plan(), asked.planVersion(), given)));
        QuarkusTransaction.requiringNew().run(() -> {
            var refused = sieve.refused();
            var accepted = refused > 0 && !asked.skips() ? 0 : sieve.rows() - refused;
            var version = accepted == 0 || asked.dryRun()
                    ? null
                    : parts.change(asked.plan(), asked.planVersion(), sieve.given());
            jobs.finish(asked.id(), new Jobs.Outcome(accepted, refused, sieve.flaws(), version));
        });
    }

    private void progress(Sieve sieve, Jobs.Asked asked) {
        if (sieve.rows() % STEP > 0) return;
        QuarkusTransaction.requiringNew().run(() -> jobs.progress(asked.id(), sieve.rows()));
    }
}
