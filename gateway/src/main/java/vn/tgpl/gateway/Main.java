package vn.tgpl.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class Main {
    public static void main(String... args) {
        leaveAddressesToTheDoor();
        Quarkus.run(args);
    }

    /** The framework answers an unreadable address without a body, and decides whether to when its classes load. */
    static void leaveAddressesToTheDoor() {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
