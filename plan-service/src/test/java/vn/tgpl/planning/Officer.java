package vn.tgpl.planning;

import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import vn.tgpl.kittest.TestIssuer;

/** Somebody with roles and places, who sends requests. */
public final class Officer {
    public final String subject = UUID.randomUUID().toString();
    private final String token;

    /** The one assignment, null without. */
    public String assignment;

    /** Somebody whom the register does not know. */
    public Officer(String... roles) {
        token = TestIssuer.token(subject, roles);
    }

    public static Officer ofProvince(String unit, String... roles) {
        return new Officer(roles).assigned(object("scope", "PROVINCE", "unit", unit));
    }

    public static Officer ofOrganisation(String code, String... roles) {
        Fixtures.organisations();
        return new Officer(roles).assigned(object("scope", "ORGANISATION", "organisation", code));
    }

    public static Officer ofTheNation(String... roles) {
        return new Officer(roles).assigned(object("scope", "NATION"));
    }

    public Officer assigned(Map<String, Object> where) {
        assignment = Api.post("assignments", with(where, "subject", subject, "validFrom", "2018-01-01"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return this;
    }

    public RequestSpecification sends() {
        return Api.json().header("Authorization", "Bearer " + token);
    }

    public Response get(String path) {
        return sends().get("/api/v1/" + path);
    }

    public Response post(String path, Object body) {
        return sends().body(body).post("/api/v1/" + path);
    }

    public Response post(String path, long version, Object body) {
        return sends().header("If-Match", "\"" + version + "\"").body(body).post("/api/v1/" + path);
    }

    public Response patch(String path, long version, Object body) {
        return sends().header("If-Match", "\"" + version + "\"").body(body).patch("/api/v1/" + path);
    }
}
