package vn.tgpl.reporting.access;

import java.util.UUID;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestIssuer;

/** Somebody in one role, assigned somewhere; as a token. */
final class People {
    private People() {}

    static String inNation(String role) {
        var subject = UUID.randomUUID().toString();
        Access.toNation(subject);
        return TestIssuer.token(subject, role);
    }

    static String inProvince(String role, String unit) {
        var subject = UUID.randomUUID().toString();
        Access.toProvince(subject, unit);
        return TestIssuer.token(subject, role);
    }

    static String inOrganisation(String role, String organisation) {
        var subject = UUID.randomUUID().toString();
        Access.toOrganisation(subject, organisation);
        return TestIssuer.token(subject, role);
    }

    static String nowhere(String role) {
        return TestIssuer.token(UUID.randomUUID().toString(), role);
    }
}
