package vn.tgpl.gateway.quota;

/** Whom an address stands for: itself, or the network of it in IPv6, where one caller has 2⁶⁴ of them. */
public final class Network {
    private static final int HALF = 4;

    private Network() {}

    /** The text of an address as the JDK writes it: eight groups, nothing left out. */
    public static String of(String address) {
        if (address == null) return "unknown";
        if (address.indexOf(':') < 0) return address;
        var groups = address.split(":", -1);
        return groups.length == 2 * HALF && !address.contains("::")
                ? String.join(":", groups[0], groups[1], groups[2], groups[3])
                : address;
    }
}
