package vn.tgpl.gateway.quota;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import vn.tgpl.gateway.caller.Caller;
import vn.tgpl.gateway.caller.Callers;

/** Charges each call to the client behind its token, or to the remote address when there is no valid one. */
@Singleton
public class Quotas {
    /** Where quotas are kept: here only, with the other gateways, or here only because the database is away. */
    public enum State {
        LOCAL,
        SHARED,
        DEGRADED
    }

    private final Callers callers;
    private final Settings settings;
    private final Map<Kind, Integer> costs = new EnumMap<>(Kind.class);
    private final OwnBuckets own = new OwnBuckets();
    private final SharedBuckets shared;

    Quotas(Callers callers, Settings settings, Vertx vertx, MeterRegistry meters) throws SQLException {
        this.callers = callers;
        this.settings = settings;
        for (var kind : Kind.values()) costs.put(kind, settings.cost().get(kind.key()));
        var database = settings.database();
        shared = database.url().isEmpty()
                ? null
                : new SharedBuckets(vertx, QuotaTable.connect(database), database.patience());
        meters.gauge("gateway.quota.shared", this, quotas -> quotas.state() == State.SHARED ? 1 : 0);
        meters.gauge("gateway.quota.degraded", this, quotas -> quotas.state() == State.DEGRADED ? 1 : 0);
    }

    /** Takes what a call of this kind costs; never fails, and never waits longer than the database may. */
    public Future<Charge> charge(HttpServerRequest request, Kind kind) {
        var caller = callers.of(request);
        var purse = caller.isPresent() ? purse(caller.get()) : purse(request);
        return take(purse, costs.get(kind));
    }

    public State state() {
        return shared == null ? State.LOCAL : shared.up() ? State.SHARED : State.DEGRADED;
    }

    /** What is left, at no cost. */
    Future<Charge> of(Caller caller) {
        return take(purse(caller), 0);
    }

    private Future<Charge> take(Purse purse, int cost) {
        if (shared == null) return Future.succeededFuture(Charge.of(purse, own.take(purse, cost)));
        return shared.take(purse, cost)
                .recover(_ -> Future.succeededFuture(own.take(purse, cost)))
                .map(probe -> Charge.of(purse, probe));
    }

    private Purse purse(Caller caller) {
        var client = caller.client();
        var limit = settings.clients().getOrDefault(client, settings.client());
        var key = settings.publicClients().contains(client) ? client + "\n" + caller.subject() : client;
        return new Purse(client, key, limit);
    }

    private Purse purse(HttpServerRequest request) {
        return new Purse(null, Network.of(request.remoteAddress().hostAddress()), settings.address());
    }

    @PreDestroy
    void close() {
        if (shared != null) shared.close();
    }
}
