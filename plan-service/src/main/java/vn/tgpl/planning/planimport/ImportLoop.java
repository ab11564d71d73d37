package vn.tgpl.planning.planimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tgpl.kit.leader.Database;
import vn.tgpl.kit.leader.Leadership;
import vn.tgpl.kit.leader.Loop;

/** One replica at a time works on the imports, one after the other. */
@ApplicationScoped
class ImportLoop {
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final long FORGETTING = Duration.ofHours(1).toNanos();

    private final Database database;
    private final Jobs jobs;
    private final ImportWork work;
    private final String service;
    private Loop loop;

    ImportLoop(
            Database database,
            Jobs jobs,
            ImportWork work,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.jobs = jobs;
        this.work = work;
        this.service = service;
    }

    void start(@Observes StartupEvent started) {
        loop = new Loop(database, service + " imports", this::lead).start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) loop.close();
    }

    private void lead(Leadership leadership, BooleanSupplier goOn) throws Exception {
        var forgot = System.nanoTime() - FORGETTING;
        while (goOn.getAsBoolean()) {
            leadership.ping();
            if (System.nanoTime() - forgot >= FORGETTING) {
                QuarkusTransaction.requiringNew().run(jobs::forgetOld);
                forgot = System.nanoTime();
            }
            var next = QuarkusTransaction.requiringNew().call(jobs::next);
            if (next.isPresent()) work.run(next.get());
            else Thread.sleep(IDLE);
        }
    }
}
