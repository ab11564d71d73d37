package vn.tgpl.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** What can be set, with its defaults in {@code application.properties}. */
@ConfigMapping(prefix = "tgpl")
interface Settings {
    /** Base address of each service, by {@link Upstream#key()}. */
    Map<String, URI> upstream();

    Gateway gateway();

    interface Gateway {
        MemorySize maxBody();

        MemorySize maxHeaders();

        MemorySize maxUri();

        /** From the whole request sent to the first byte of the answer. */
        Duration answerTimeout();

        Duration connectTimeout();

        /** Connections to each service. */
        int connections();

        /** Requests that may wait for a connection to one service. */
        int waiting();

        /** How long an unused connection is kept; less than the services keep theirs. */
        Duration keepAlive();

        /** How long the merged API document is kept before the services are asked again. */
        Duration documentAge();
    }
}
