package vn.tgpl.gateway;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;

/** One event loop for each processor: none of them ever blocks, and more would only take turns. */
@Singleton
class Loops implements VertxOptionsCustomizer {
    @Override
    public void accept(VertxOptions options) {
        options.setEventLoopPoolSize(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }
}
