package vn.tgpl.planning.planimport;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.sheet.Filled.row;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.sheet.Filled;
import vn.tgpl.planning.sheet.SentSheet;

/** Sheets that are sent for a draft, and what became of them. */
final class Imports {
    static final List<Object> TASKS =
            row("Số thứ tự", "Thuộc nhiệm vụ", "Nội dung", "Từ ngày", "Đến ngày", "Lặp lại", "Chủ trì");
    static final List<Object> TARGETS = row("Nhiệm vụ", "Chỉ số", "Chương trình", "Lặp lại", "Tối thiểu", "Tối đa");
    static final List<Object> PARENT = row("2", "", "Năng lực", "", "", "Hằng năm", "HN-TT");

    private Imports() {}

    static Response sent(String plan, long version, String query, Filled file) {
        return sent(plan, version, query, file.file());
    }

    static Response sent(String plan, long version, String query, byte[] file) {
        return sheet(Api.json(version), file).post("/api/v1/plans/" + plan + "/imports" + query);
    }

    static RequestSpecification sheet(RequestSpecification request, byte[] file) {
        return request.contentType(SentSheet.MEDIA_TYPE).body(file);
    }

    static ValidatableResponse ended(Response sent) {
        sent.then().statusCode(202).body("status", equalTo("RUNNING"));
        assertEquals(
                "/api/v1/plan-imports/" + sent.path("id"),
                sent.header("Location").replaceFirst("^http://[^/]+", ""));
        return ended(sent.<String>path("id"));
    }

    static ValidatableResponse ended(String job) {
        await().until(() -> !"RUNNING".equals(Api.get("plan-imports/" + job).path("status")));
        return Api.get("plan-imports/" + job).then().statusCode(200);
    }
}
