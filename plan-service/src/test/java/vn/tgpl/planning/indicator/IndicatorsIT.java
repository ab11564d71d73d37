package vn.tgpl.planning.indicator;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

/** A definition is data that reporting counts by, so none that could not be counted gets in. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class IndicatorsIT {
    private static final Map<String, Object> COUNT = object("count", true);

    private final String code = Fixtures.fresh("I");

    @Test
    void anIndicatorIsAddedChangedReadAndTold() {
        var added = add();
        added.then()
                .statusCode(201)
                .body("measure", equalTo(COUNT))
                .body("where[0].anyOf", equalTo(List.of("SEMINAR")));
        var where = List.of(object("field", "audiences", "noneOf", List.of("FEMALE")));
        Api.patch(
                        "indicators/" + code,
                        1,
                        object("where", where, "measure", object("count", null, "sum", "quantities.items")))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("where", equalTo(where))
                .body("measure", equalTo(object("sum", "quantities.items")));
        var fact = FactsOnTopic.of(Topics.CATALOGUE)
                .await(one -> one.key().equals(added.path("id")) && one.version() == 2);
        assertEquals("vn.tgpl.indicator.changed.v1", fact.type());
        assertEquals(
                "{\"sum\":\"quantities.items\"}", fact.body().get("measure").toString());
    }

    @Test
    void exactlyOneMeasure() {
        var before = Rows.written();
        refused(add("measure", object()), 422, "ONE_MEASURE", "#/measure");
        refused(add("measure", object("count", true, "sum", "attendance.total")), 422, "ONE_MEASURE", "#/measure");
        refused(add("measure", object("count", false)), 422, "INVALID_VALUE", "#/measure/count");
        refused(add("measure", object("count", 1)), 400, "WRONG_TYPE", "#/measure/count");
        refused(add("measure", null), 422, "REQUIRED", "#/measure");
        assertEquals(before, Rows.written());
    }

    @Test
    void aSumNamesAQuantityOfActivities() {
        for (var sum : List.of("total", "attendance.men", "quantities.", "quantities.Items", "attendance")) {
            refused(add("measure", object("sum", sum)), 422, "NOT_A_QUANTITY", "#/measure/sum");
        }
        var ofCases = object(
                "subject", "CASE", "countsOn", "closedOn", "where", null, "measure", object("sum", "attendance.total"));
        refused(add(ofCases), 422, "NOT_A_QUANTITY", "#/measure/sum");
    }

    @Test
    void aRatioDividesTwoOthers() {
        add(ratio("CASES_COMPLETED", "REQUESTS_RECEIVED")).then().statusCode(201);
        refused(add(ratio("X", "CASES_CLOSED")), 422, "UNKNOWN_CODE", "#/measure/ratio/numerator");
        refused(add(ratio("CASES_CLOSED", code)), 422, "NOT_ITS_OWN", "#/measure/ratio/denominator");
        refused(
                add(ratio("LITIGATION_SUCCESS_RATE", "CASES_CLOSED")),
                422,
                "RATIO_OF_RATIO",
                "#/measure/ratio/numerator");
        refused(
                add(with(ratio("CASES_COMPLETED", "CASES_CLOSED"), "measureUnit", "CASE")),
                422,
                "PERCENT_IS_RATIO",
                "#/measureUnit");
        refused(add("measureUnit", "PERCENT"), 422, "PERCENT_IS_RATIO", "#/measureUnit");
        var conditions = List.of(object("field", "form", "anyOf", List.of("LITIGATION")));
        refused(
                add(with(ratio("CASES_COMPLETED", "CASES_CLOSED"), "where", conditions)),
                422,
                "RATIO_WITH_CONDITIONS",
                "#/where");
    }

    @Test
    void aPartOfARatioDoesNotBecomeOne() {
        add().then().statusCode(201);
        var rate = Fixtures.fresh("I");
        add(with(ratio(code, "CASES_CLOSED"), "code", rate)).then().statusCode(201);
        var becoming = object(
                "measureUnit",
                "PERCENT",
                "where",
                List.of(),
                "measure",
                object("count", null, "ratio", object("numerator", "CASES_CLOSED", "denominator", "CASES_ACCEPTED")));
        refused(Api.patch("indicators/" + code, 1, becoming), 422, "RATIO_OF_RATIO", "#/measure/ratio");
    }

    @Test
    void theDayAndTheFieldsBelongToTheSubject() {
        refused(add("countsOn", "acceptedOn"), 422, "WRONG_DAY", "#/countsOn");
        refused(add("subject", "PERSON"), 422, "UNKNOWN_CODE", "#/subject");
        refused(add("measureUnit", "PERSON"), 422, "UNKNOWN_CODE", "#/measureUnit");
        refused(condition("form", "LITIGATION"), 422, "WRONG_CONDITION_FIELD", "#/where/0/field");
        refused(condition("unit", "01"), 422, "WRONG_CONDITION_FIELD", "#/where/0/field");
        refused(add("where", List.of(object("field", "kind"))), 422, "REQUIRED", "#/where/0");
        refused(add("where", List.of(object("field", "kind", "anyOf", List.of()))), 422, "SIZE", "#/where/0/anyOf");
    }

    @Test
    void aValueThatWouldNeverMatchIsRefused() {
        Map.of(
                        "kind",
                        "PARTY",
                        "audiences",
                        "KINGS",
                        "languages",
                        "Vietnamese",
                        "organisation",
                        "X",
                        "primaryProgramme",
                        "X")
                .forEach((field, value) -> refused(condition(field, value), 422, "UNKNOWN_CODE", "#/where/0/anyOf/0"));
        var conditions = List.of(object("field", "successful", "anyOf", List.of("true", "maybe")));
        var ofCases = object("subject", "CASE", "countsOn", "closedOn", "where", conditions);
        refused(add(ofCases), 422, "UNKNOWN_CODE", "#/where/0/anyOf/1");
    }

    @Test
    void whatStandsInTheCatalogueIsFoundBySubject() {
        Api.get("indicators?subject=REQUEST&limit=200")
                .then()
                .body("items.subject", everyItem(equalTo("REQUEST")))
                .body("items.code", hasItem("REQUESTS_REFUSED"));
        refused(Api.get("indicators/X"), 404, "INDICATOR_NOT_FOUND");
        refused(add("code", "CASES_CLOSED"), 409, "CODE_TAKEN");
    }

    private Response condition(String field, String value) {
        return add("where", List.of(object("field", field, "anyOf", List.of(value))));
    }

    private Response add(String field, Object value) {
        return add(object(field, value));
    }

    private Response add() {
        return add(object());
    }

    private Response add(Map<String, Object> changes) {
        var right = object(
                "code",
                code,
                "nameVi",
                "Chỉ tiêu",
                "nameEn",
                "An indicator",
                "measureUnit",
                "EVENT",
                "subject",
                "ACTIVITY",
                "measure",
                COUNT,
                "countsOn",
                "heldOn",
                "where",
                List.of(object("field", "kind", "anyOf", List.of("SEMINAR"))),
                "validFrom",
                "2018-01-01");
        right.putAll(changes);
        return Api.post("indicators", right);
    }

    private static Map<String, Object> ratio(String numerator, String denominator) {
        return object(
                "measureUnit",
                "PERCENT",
                "subject",
                "CASE",
                "countsOn",
                "closedOn",
                "where",
                null,
                "measure",
                object("ratio", object("numerator", numerator, "denominator", denominator)));
    }
}
