package vn.tgpl.contracts;

import static vn.tgpl.contracts.Permission.*;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who somebody is in the work (vai trò), as tokens name it; where they may act stands in the assignment register. */
public enum Role {
    /** Quản trị hệ thống: the catalogue and the register, no cases. */
    ADMINISTRATOR(CATALOGUE_READ, CATALOGUE_WRITE, ACCESS_READ, ACCESS_WRITE, PLAN_READ, REPORT_READ),

    /** Cán bộ Cục Trợ giúp pháp lý. */
    NATIONAL_OFFICER(
            CATALOGUE_READ,
            CATALOGUE_WRITE,
            ACCESS_READ,
            PLAN_READ,
            PLAN_WRITE,
            PLAN_ISSUE,
            ACTIVITY_READ,
            ACTIVITY_WRITE,
            ACTIVITY_CORRECT,
            REQUEST_READ,
            CASE_READ,
            REPORT_READ,
            PROOF_READ),

    /** Cán bộ Sở Tư pháp. */
    PROVINCIAL_OFFICER(
            CATALOGUE_READ,
            PLAN_READ,
            PLAN_WRITE,
            PLAN_ISSUE,
            ACTIVITY_READ,
            ACTIVITY_WRITE,
            ACTIVITY_CORRECT,
            REQUEST_READ,
            CASE_READ,
            REPORT_READ,
            PROOF_READ),

    /** Giám đốc Trung tâm trợ giúp pháp lý nhà nước. */
    CENTRE_HEAD(
            CATALOGUE_READ,
            PLAN_READ,
            PLAN_WRITE,
            PLAN_ISSUE,
            ACTIVITY_READ,
            ACTIVITY_WRITE,
            ACTIVITY_CORRECT,
            REQUEST_READ,
            REQUEST_WRITE,
            REQUEST_DECIDE,
            CASE_READ,
            CASE_ASSIGN,
            CASE_CLOSE,
            CASE_CORRECT,
            REPORT_READ,
            PROOF_READ),

    /** Người thực hiện trợ giúp pháp lý. */
    PRACTITIONER(
            CATALOGUE_READ,
            PLAN_READ,
            ACTIVITY_READ,
            ACTIVITY_WRITE,
            REQUEST_READ,
            REQUEST_WRITE,
            REQUEST_DECIDE,
            CASE_READ,
            CASE_CLOSE,
            REPORT_READ,
            PROOF_READ),

    /** Người đánh giá chất lượng vụ việc. */
    ASSESSOR(CATALOGUE_READ, PLAN_READ, ACTIVITY_READ, REQUEST_READ, CASE_READ, REPORT_READ, PROOF_READ),

    /** Người nhập liệu. */
    CLERK(
            CATALOGUE_READ,
            PLAN_READ,
            PLAN_WRITE,
            ACTIVITY_READ,
            ACTIVITY_WRITE,
            REQUEST_READ,
            REQUEST_WRITE,
            CASE_READ,
            REPORT_READ,
            PROOF_READ),

    /** Thanh tra, kiểm tra: reads everything, changes nothing. */
    AUDITOR(CATALOGUE_READ, ACCESS_READ, PLAN_READ, ACTIVITY_READ, REQUEST_READ, CASE_READ, REPORT_READ, PROOF_READ),

    /** Hệ thống đối tác. */
    PARTNER(CATALOGUE_READ, PLAN_READ, ACTIVITY_READ, ACTIVITY_WRITE, REPORT_READ, PROOF_READ);

    private final Set<String> permissions;

    Role(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<String> permissions() {
        return permissions;
    }

    /** The realm role of this name, such as {@code provincial-officer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Everything that the roles of a token allow; roles of other systems allow nothing here. */
    public static Set<String> permissionsOf(Collection<String> words) {
        return Arrays.stream(values())
                .filter(role -> words.contains(role.word()))
                .flatMap(role -> role.permissions.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
