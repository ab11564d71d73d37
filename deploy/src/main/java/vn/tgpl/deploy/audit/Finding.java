package vn.tgpl.deploy.audit;

/** The first entry of a chain that is not as it was written. */
public record Finding(int chain, long n, Fault fault) {

    public enum Fault {
        MISSING("missing: the chain has a gap here"),
        OUT_OF_ORDER("does not follow the entry before it: one of the two was rewritten, moved or swapped"),
        CHANGED("changed: its hash is not that of what stands there"),
        CUT_OFF("missing: the end of the chain was cut off"),
        BEYOND_HEAD("was not written by the service: the head of the chain does not know it"),
        HEAD_DIFFERS("rewritten: the head of the chain knows another hash");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return "chain " + chain + ", entry " + n + " " + fault.words;
    }
}
