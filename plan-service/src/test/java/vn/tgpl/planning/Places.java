package vn.tgpl.planning;

import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;

import java.util.List;

/** Units and bodies below the provinces that the reference data has. */
public final class Places {
    private Places() {}

    public static String commune(String parent) {
        return commune(parent, "2018-01-01");
    }

    /** The code of a commune that nobody has used before. */
    public static String commune(String parent, String validFrom) {
        var code = Fixtures.fresh("");
        unit(code, "COMMUNE", parent, validFrom, null);
        return code;
    }

    /** @param validTo null while no end is known */
    public static void unit(String code, String level, String parent, String validFrom, String validTo) {
        var unit = object(
                "code", code,
                "level", level,
                "type", "WARD",
                "nameVi", "Đơn vị " + code,
                "parent", parent,
                "validFrom", validFrom,
                "validTo", validTo,
                "legalBasis", "124/2004/QĐ-TTg");
        Api.post("administrative-units", unit).then().statusCode(201);
    }

    /** A commune that became another one on 1 July 2025. */
    public static void ended(String code, String parent, String successor) {
        unit(code, "COMMUNE", parent, "2018-01-01", "2025-06-30");
        var unit = Api.get("administrative-units/" + code + "?at=2025-06-30");
        Api.patch(
                        "administrative-units/" + code + "?at=2025-06-30",
                        unit.<Integer>path("version"),
                        object("successors", List.of(object("code", successor))))
                .then()
                .statusCode(200);
    }

    /** The code itself, which may be there already. */
    public static String body(String code, String unit) {
        return body(code, unit, null);
    }

    public static String body(String code, String unit, String parent) {
        if (Api.get("organisations/" + code).statusCode() == 200) return code;
        Api.post(
                        "organisations",
                        with(Fixtures.organisation(code, "JUSTICE_DEPARTMENT"), "unit", unit, "parent", parent))
                .then()
                .statusCode(201);
        return code;
    }
}
