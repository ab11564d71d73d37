package vn.tgpl.planning.reading;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class SearchingIT {
    /** A word that no other test writes: four letters of base 26. */
    private final String word = word();

    private static String word() {
        var serial = Integer.parseInt(Fixtures.fresh(""));
        var letters = new StringBuilder("Qươ");
        for (var i = 0; i < 4; i++, serial /= 26) letters.append((char) ('a' + serial % 26));
        return letters.toString();
    }

    private String plain() {
        return word.replace("Qươ", "quo");
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        var id = Fixtures.drafted(with(Fixtures.plan(), "title", "Đẩy mạnh Trợ giúp pháp lý ở " + word));
        for (var q :
                List.of("tro giup phap ly o " + plain(), "TRỢ GIÚP " + word.toUpperCase(), "đay manh " + plain())) {
            found(q).body("items.id", equalTo(List.of(id)));
        }
    }

    @Test
    void allWordsAreWantedTheLastOneMayBeABeginning() {
        var id = Fixtures.drafted(with(Fixtures.plan(), "title", "Truyền thông " + word));
        found("thong " + plain().substring(0, plain().length() - 1)).body("items.id", equalTo(List.of(id)));
        found(plain() + " thon").body("items.id", equalTo(List.of(id)));
        found("thon " + plain()).body("items", hasSize(0));
        found("vang " + plain()).body("items", hasSize(0));
    }

    @Test
    void numberTitleTasksAndSectionsAreOneText() {
        var task = with(Fixtures.task("1"), "content", "Trực đường dây nóng " + word);
        var section = object("heading", "I. Mục đích", "paragraphs", List.of("a", "Bảo đảm quyền"));
        var body = with(Fixtures.plan(), "tasks", List.of(task), "targets", List.of(), "sections", List.of(section));
        var id = Fixtures.drafted(body);
        var serial = ((String) body.get("number")).replace("/KH-STP", "");
        found("duong day nong bao dam muc dich " + plain() + " giai doan " + serial + " kh stp")
                .body("items.id", equalTo(List.of(id)));
    }

    @Test
    void whatIsChangedIsFoundByItsNewWordsOnly() {
        var id = Fixtures.drafted(with(Fixtures.plan(), "title", "Tập huấn " + word));
        Api.patch("plans/" + id, 1, object("title", "Toạ đàm " + word)).then().statusCode(200);
        Api.post("plans/" + id + "/tasks", 2, with(Fixtures.task("9"), "content", "Lưu động"))
                .then()
                .statusCode(201);
        found("toa dam luu dong " + plain()).body("items.id", equalTo(List.of(id)));
        found("tap huan " + plain()).body("items", hasSize(0));
    }

    @Test
    void otherFiltersAndTheTerritoryNarrowItToo() {
        var title = "Kế hoạch " + word;
        var hanoi = Fixtures.drafted(with(Fixtures.plan(), "title", title));
        var hue = Fixtures.drafted(with(Fixtures.plan(), "title", title, "unit", "46"));
        found(plain()).body("items.id", equalTo(List.of(hanoi, hue)));
        found(plain() + "&unit=46").body("items.id", equalTo(List.of(hue)));
        found(plain() + "&status=ISSUED").body("items", hasSize(0));
        Officer.ofProvince("46", "provincial-officer")
                .get("plans?q=" + plain())
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(hue)));
    }

    /** Beyond the number that is looked up at once, words are met along the list. */
    @Test
    void wordsOfVeryManyPlansAreFoundPageByPage() {
        Fixtures.organisations();
        Rows.text("""
                INSERT INTO plan (id, version, changed_at, number, title, type, issuer, period_from, period_to, unit,
                    programmes, status, source, recipients, territory)
                SELECT uuidv7(), 1, now(), 'Q' || n, 'Nhiều ' || ?, 'PLAN', 'HN-STP', '2021-01-01', '2021-12-31', '01',
                    '{}', 'DRAFT', 'TRANSCRIBED', '{}', territory_of('01', '2021-01-01')
                FROM generate_series(1, 601) AS n
                """, word);
        var next = "/api/v1/plans?limit=200&q=nhieu+" + plain();
        var seen = new HashSet<String>();
        var pages = 0;
        for (; next != null; pages++) {
            var page = linked(next).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            next = page.path("next");
        }
        assertEquals(4, pages);
        assertEquals(601, seen.size());
    }

    /** Those that come while somebody turns pages appear at the end, and nobody else twice or not at all. */
    @Test
    void pagesStayStableWhilePlansAreAdded() {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            expected.add(Fixtures.drafted(with(Fixtures.plan(), "title", "Trang " + word)));
        }
        var seen = new ArrayList<String>();
        var next = "/api/v1/plans?limit=2&status=DRAFT&unit=01&q=trang+" + plain();
        while (next != null) {
            var page = linked(next).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            next = page.path("next");
            if (expected.size() < 8) {
                Fixtures.drafted(with(Fixtures.plan(), "title", "Khác " + word));
                expected.add(Fixtures.drafted(with(Fixtures.plan(), "title", "Trang " + word)));
            }
        }
        assertEquals(expected, seen);
    }

    @Test
    void theCatalogueIsFoundByNameAndCode() {
        Fixtures.organisations();
        Api.get("organisations?q=co quan hn tt").then().statusCode(200).body("items.code", equalTo(List.of("HN-TT")));
        Api.get("administrative-units?q=thua thien&at=2024-01-01")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("46")));
        Api.get("administrative-units?q=dak lak&at=2026-01-01&level=PROVINCE")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("66")));
        Api.get("indicators?q=comm events general").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void whatHasNoWordIsRefused() {
        refused(Api.get("plans?q=?!"), 400, "BAD_PARAMETER");
        refused(Api.get("organisations?q=…"), 400, "BAD_PARAMETER");
        refused(Api.get("plans?q=" + "a+".repeat(21)), 400, "BAD_PARAMETER");
    }

    /** As the link stands, which is encoded already. */
    private static Response linked(String next) {
        return Api.json().urlEncodingEnabled(false).get(next);
    }

    private static ValidatableResponse found(String q) {
        return Api.get("plans?q=" + q).then().statusCode(200);
    }
}
