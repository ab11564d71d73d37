package vn.tgpl.activities.mechanism;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tgpl.activities.Api;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestIssuer;

/** Somebody with one role, who uses the service. */
record As(String subject, String token) {
    static As nobodyAssigned(String role) {
        var subject = UUID.randomUUID().toString();
        return new As(subject, TestIssuer.token(subject, role));
    }

    static As officerOf(String province) {
        var officer = nobodyAssigned("provincial-officer");
        Access.toProvince(officer.subject, province);
        return officer;
    }

    static As headOf(String organisation) {
        var head = nobodyAssigned("centre-head");
        Access.toOrganisation(head.subject, organisation);
        return head;
    }

    RequestSpecification json() {
        return Api.json().header("Authorization", "Bearer " + token);
    }

    Response get(String id) {
        return json().get(Api.ACTIVITIES + "/" + id);
    }

    Response plan(Object body) {
        return json().body(body).post(Api.ACTIVITIES);
    }

    Response patch(String id, long version, Object body) {
        return json().header("If-Match", Api.etag(version)).body(body).patch(Api.ACTIVITIES + "/" + id);
    }

    Response verb(String id, String verb, long version, Object body) {
        return json().header("If-Match", Api.etag(version)).body(body).post(Api.ACTIVITIES + "/" + id + "/" + verb);
    }

    List<String> list(String query) {
        var found = new ArrayList<String>();
        var next = Api.ACTIVITIES + "?limit=200&" + query;
        while (next != null) {
            var page = json().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        }
        return found;
    }

    boolean sees(String id) {
        return get(id).statusCode() == 200;
    }
}
