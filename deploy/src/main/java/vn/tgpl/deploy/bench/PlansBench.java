package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import vn.tgpl.backing.Database;
import vn.tgpl.backing.Folders;
import vn.tgpl.backing.LocalKafka;
import vn.tgpl.backing.LocalPostgres;
import vn.tgpl.backing.Part;
import vn.tgpl.backing.Ports;
import vn.tgpl.backing.Project;
import vn.tgpl.backing.Running;

/**
 * {@code ./tgpl bench plans}: what reading plans costs among 10,000 with 200,000 targets, beside 100 with 2,000, each in
 * a database and a plan-service of its own, asked in turns by an officer of the nation and one of a province.
 */
public final class PlansBench {
    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final double LIMIT = 2;
    private static final String OFFICER = "01927b5c-7b1e-7c3a-9d52-1a2b3c4d5e70";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** As the runner starts it. */
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path folder;
    private final List<Running> running = new ArrayList<>();
    private final List<Integer> ports = Ports.free(7);

    public PlansBench() throws IOException {
        folder = Files.createTempDirectory("tgpl-plans-");
    }

    /** 0 when no median is twice as long among many as among few. */
    public int run() throws IOException, InterruptedException, GeneralSecurityException, SQLException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        try (var issuer = new GatewayIssuer()) {
            var cache = Project.scratch().resolve("cache");
            var postgres = new LocalPostgres(folder.resolve("pg"), cache, ports.get(0), LocalPostgres.Durability.FULL);
            var kafka = new LocalKafka(folder.resolve("kafka"), ports.get(1), ports.get(2));
            start(postgres, "postgresql");
            start(kafka, "kafka");
            service(postgres, kafka, issuer, FEW, 3);
            service(postgres, kafka, issuer, MANY, 5);
            var nation = issuer.token("bench-nation");
            var province = issuer.token("bench-province", OFFICER);
            say(String.format(
                    Locale.ROOT,
                    "%-34s %26s   %26s   %s",
                    "ms, in turns, one call at a time",
                    "among " + FEW + ": p50, p99",
                    "among " + MANY + ": p50, p99",
                    "ratio of p50, p99"));
            var holds = true;
            for (var question : PlansQuestion.all()) {
                holds &= judge("nation    " + question.name(), question.path(), nation);
                holds &= judge("province  " + question.name(), question.path(), province);
            }
            say(holds ? "Every median among many is less than twice that among few" : "DOES NOT HOLD: limit " + LIMIT);
            return holds ? 0 : 1;
        }
    }

    private boolean judge(String name, String path, String token) throws IOException {
        try (var few = new PlansReader(ports.get(3), path, token);
                var many = new PlansReader(ports.get(5), path, token)) {
            var turns = new PlansTurns(few, many);
            turns.take();
            var ratio = turns.many().at(0.5) / turns.few().at(0.5);
            say(String.format(
                    Locale.ROOT,
                    "%-34s %18.2f %7.2f   %18.2f %7.2f   %8.2f %7.2f%s",
                    name,
                    turns.few().at(0.5),
                    turns.few().at(0.99),
                    turns.many().at(0.5),
                    turns.many().at(0.99),
                    ratio,
                    turns.many().at(0.99) / turns.few().at(0.99),
                    ratio < LIMIT ? "" : "   DOES NOT HOLD"));
            return ratio < LIMIT;
        }
    }

    private void service(LocalPostgres postgres, LocalKafka kafka, GatewayIssuer issuer, int plans, int port)
            throws IOException, InterruptedException, SQLException {
        var database = postgres.database("tgpl_plan_" + plans);
        var environment = new HashMap<String, String>();
        database.settings()
                .forEach((setting, value) ->
                        environment.put(setting.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("TGPL_ISSUER", issuer.url());
        environment.put("TGPL_ACCESS_FIRST_ADMINISTRATOR", GatewayIssuer.SUBJECT);
        start(
                new GatewayParts.Program("plan-service", ports.get(port), ports.get(port + 1), environment, OPTIONS),
                "plan-service-" + plans);
        var begin = System.nanoTime();
        PlansData.load(administration(postgres, database.owner().url()), plans, OFFICER);
        say(String.format(
                Locale.ROOT,
                "%d plans with %d targets loaded in %.1f s",
                plans,
                plans * PlansData.TARGETS,
                (System.nanoTime() - begin) / 1e9));
    }

    private static Database administration(LocalPostgres postgres, String url) {
        var administrator = postgres.administration();
        return new Database(url, administrator.username(), administrator.password());
    }

    private void start(Part part, String name) throws IOException, InterruptedException {
        var started = Running.start(part, folder.resolve(name + ".log"));
        running.add(started);
        started.awaitReady(PATIENCE);
    }

    private void end() {
        running.reversed().forEach(Running::stop);
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            say("could not delete " + folder + ": " + e.getMessage());
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
