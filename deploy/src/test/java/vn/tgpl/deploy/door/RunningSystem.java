package vn.tgpl.deploy.door;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.tgpl.deploy.runner.DemoCopy;
import vn.tgpl.deploy.runner.Stack;

/** The whole system with its sample, started once and shared by all tests that look at it from outside. */
public final class RunningSystem implements AutoCloseable {

    /** Those with an audit of their own, in the order of their ports after the gateway's. */
    static final List<String> SERVICES = List.of("plan", "activity", "case", "reporting");

    static final Path LOGS = Path.of("target", "door-logs");

    /** A second realm's client, for tokens that a true Keycloak signed and that open nothing here. */
    private static final String STRANGER = "stranger";

    private final String strangersSecret = UUID.randomUUID().toString();
    private DemoCopy copy;
    private Exception failure;

    /** Gives it to the constructors of test classes; the last one is followed by its end. */
    public static final class Shared implements ParameterResolver {
        private static final Namespace NAMESPACE = Namespace.create(RunningSystem.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningSystem.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .getOrComputeIfAbsent(RunningSystem.class, key -> new RunningSystem(), RunningSystem.class)
                    .started();
        }
    }

    /** What failed once is not tried again by the next class. */
    private synchronized RunningSystem started() {
        try {
            if (copy == null && failure == null) {
                copy = new DemoCopy(environment());
                copy.start();
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            failure = e;
        }
        if (failure != null) {
            throw new IllegalStateException("the system did not start", failure);
        }
        return this;
    }

    /** Quotas are tested elsewhere: a flood from one machine would only meet those. */
    private Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        for (var quota : List.of("CLIENT", "ADDRESS", "CLIENTS_DEPARTMENT_PULL")) {
            environment.put("TGPL_QUOTA_" + quota + "_CAPACITY", "10000000");
        }
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", STRANGER);
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", strangersSecret);
        return environment;
    }

    /** Whether every figure of the sample was right. */
    public boolean everyFigureIsRight() {
        return copy.result() == 0;
    }

    public Stack stack() {
        return copy.stack();
    }

    public DemoCopy copy() {
        return copy;
    }

    URI gateway() {
        return copy.stack().gateway();
    }

    /** Past the gateway. */
    URI service(String name) {
        return URI.create("http://localhost:" + (gateway().getPort() + 1 + SERVICES.indexOf(name)));
    }

    String token(String user) {
        try {
            return copy.tokens().of(user);
        } catch (IOException e) {
            throw new IllegalStateException("no token for " + user, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of another realm of the same Keycloak. */
    String tokenOfAnotherRealm() throws IOException {
        var form = "grant_type=client_credentials&client_id=" + STRANGER + "&client_secret=" + strangersSecret;
        var realm = copy.issuer().resolve("/realms/master/protocol/openid-connect/token");
        var answer = Call.post(realm.getPath())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form)
                .to(realm);
        return answer.json().path("access_token").asText();
    }

    @Override
    public void close() throws IOException {
        if (copy != null) {
            copy.keepLogs(LOGS);
            copy.close();
        }
    }
}
