package vn.tgpl.planning.areaclass;

import static org.hamcrest.Matchers.equalTo;
import static vn.tgpl.planning.Api.object;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;

/** Decisions on classes of areas, as they are sent, and what comes of them. */
final class Decisions {
    static final String DECISIONS = "area-classes/decisions";

    private Decisions() {}

    static ValidatableResponse classes(String unit, String day) {
        return Api.get("administrative-units/" + unit + "/area-classes?at=" + day)
                .then()
                .statusCode(200)
                .body("unit", equalTo(unit));
    }

    @SafeVarargs
    static Map<String, Object> decision(String validFrom, Map<String, Object>... entries) {
        return object(
                "number",
                Fixtures.fresh("") + "/QĐ-TTg",
                "title",
                "Danh sách các xã",
                "signedOn",
                "2021-06-04",
                "validFrom",
                validFrom,
                "entries",
                List.of(entries));
    }

    static Map<String, Object> entry(String unit, String areaClass) {
        return object("unit", unit, "class", areaClass);
    }

    static String commune() {
        var code = Fixtures.fresh("");
        Api.post("administrative-units", unit(code, "COMMUNE", "04")).then().statusCode(201);
        return code;
    }

    static Map<String, Object> unit(String code, String level, String parent) {
        return object(
                "code",
                code,
                "level",
                level,
                "type",
                level,
                "nameVi",
                code,
                "parent",
                parent,
                "validFrom",
                "2018-01-01",
                "legalBasis",
                "124/2004/QĐ-TTg");
    }
}
