package vn.tgpl.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be set, with its defaults in {@code application.properties}. */
@ConfigMapping(prefix = "tgpl.gateway")
interface Settings {
    MemorySize maxBody();

    MemorySize maxHeaders();

    MemorySize maxUri();

    /** For a caller to send the whole body. */
    Duration uploadTimeout();

    /** From the whole request sent to the first byte of the answer. */
    Duration answerTimeout();

    Duration connectTimeout();

    /** Connections to each service. */
    int connections();

    /** How long an unused connection is kept; less than the services keep theirs. */
    Duration keepAlive();

    /** How long the merged API document is kept before the services are asked again. */
    Duration documentAge();

    /** How many calls of each kind run in one service at once. */
    Map<String, Lane> lanes();

    /** How long a call may wait for its turn. */
    Duration lanePatience();

    /** For how long the refusals of a caller who goes on asking beyond its quota are held back. */
    Duration refusalDelay();

    Breaker breaker();

    /** Origins whose pages may call the API from a browser; none when absent. */
    Optional<Set<String>> corsOrigins();

    /** JSON answers from this size on are sent compressed to those who accept it. */
    MemorySize compressFrom();

    /** Whether each request is noted on the standard output. */
    boolean accessLog();

    /** After the signal to end: how long calls are still taken, so that balancers notice first. */
    Duration drainAfter();

    interface Lane {
        int places();

        int waiting();

        /** How many of the places one caller may have at once. */
        int each();

        /** For so many times as long as it was used a place then stays empty. */
        @WithDefault("0")
        double rest();
    }

    interface Breaker {
        /** Calls in a row without an answer until a service counts as down. */
        int failures();

        /** How long it is left alone before one call tries it. */
        Duration rest();
    }
}
