package vn.tgpl.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.transport.Transport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Limits connections where they are accepted, before anything is read from them: the framework's own limit counts one only
 * when the head of its first request is whole, so half a head would never count.
 */
public class Doorkeeper implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        var transport = builder.findTransport();
        builder.findTransport((Transport) Proxy.newProxyInstance(
                Doorkeeper.class.getClassLoader(), new Class<?>[] {Transport.class}, (_, method, given) -> {
                    var result = pass(transport, method, given);
                    if (given != null && given[given.length - 1] instanceof ServerBootstrap server)
                        server.handler(limit());
                    return result;
                }));
    }

    private static Object pass(Transport transport, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(transport, given);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** Of each port its own. */
    private static Doorstep limit() {
        var config = ConfigProvider.getConfig();
        return new Doorstep(
                config.getValue("tgpl.connections.all", Integer.class),
                config.getValue("tgpl.connections.each", Integer.class));
    }
}
