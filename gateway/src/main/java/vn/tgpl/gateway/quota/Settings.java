package vn.tgpl.gateway.quota;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may spend how much, with its defaults in {@code application.properties}. */
@ConfigMapping(prefix = "tgpl.quota")
interface Settings {
    /** Points a call costs, by {@link Kind#key()}. */
    Map<String, Integer> cost();

    /** Of each client with a valid token. */
    Limit client();

    /** Of each remote address without a valid token. */
    Limit address();

    /** Clients with a limit of their own. */
    Map<String, Limit> clients();

    /** Clients many people share: each of them is charged apart. */
    Set<String> publicClients();

    /** The database in which several gateways keep their quotas together; without its URL each keeps its own. */
    Database database();

    interface Limit {
        /** Points that can be spent at once, and that come back in {@link #period()}. */
        long capacity();

        Duration period();
    }

    interface Database {
        Optional<String> url();

        Optional<String> username();

        Optional<String> password();

        /** How long a call may wait for it before the gateway counts by itself. */
        Duration patience();
    }
}
