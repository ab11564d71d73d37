package vn.tgpl.planning.indicator;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
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
import vn.tgpl.kittest.BadDefinitions;
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
        refused(withCondition("form", "LITIGATION"), 422, "WRONG_CONDITION_FIELD", "#/where/0/field");
        refused(withCondition("unit", "01"), 422, "WRONG_CONDITION_FIELD", "#/where/0/field");
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
                .forEach((field, value) ->
                        refused(withCondition(field, value), 422, "UNKNOWN_CODE", "#/where/0/anyOf/0"));
        var conditions = List.of(object("field", "successful", "anyOf", List.of("true", "maybe")));
        var ofCases = object("subject", "CASE", "countsOn", "closedOn", "where", conditions);
        refused(add(ofCases), 422, "UNKNOWN_CODE", "#/where/0/anyOf/1");
    }

    @Test
    void whatNobodyMayDefineIsRefusedAndChangesNothing() {
        var before = Rows.written();
        for (var bad : BadDefinitions.all()) refused(add(bad.definition()), 422, bad.code(), "#" + bad.at());
        assertEquals(before, Rows.written());
    }

    @Test
    void conditionsSpeakOfAllThatFactsCarry() {
        Map.of("mode", "ONLINE", "programmes", "POVERTY_2021")
                .forEach((field, value) -> add(Map.of("code", Fixtures.fresh("I"), "where", condition(field, value)))
                        .then()
                        .statusCode(201));
        add(Map.of(
                        "subject",
                        "CASE",
                        "countsOn",
                        "closedOn",
                        "where",
                        condition("practitionerType", "CONTRACT_LAWYER")))
                .then()
                .statusCode(201);
    }

    private static List<Object> condition(String field, String value) {
        return List.of(object("field", field, "anyOf", List.of(value)));
    }

    @Test
    void everyDefinitionItHadCanBeReadAgain() {
        add().then().statusCode(201);
        var where = List.of(object("field", "kind", "anyOf", List.of("LEAFLET")));
        Api.patch("indicators/" + code, 1, object("where", where, "nameEn", "Leaflets"))
                .then()
                .statusCode(200);
        Api.patch("indicators/" + code, 2, object("nameEn", "Leaflets"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        Api.get("indicators/" + code).then().body("version", equalTo(2)).body("nameEn", equalTo("Leaflets"));
        Api.get("indicators/" + code + "?version=1")
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("nameEn", equalTo("An indicator"))
                .body("where[0].anyOf", equalTo(List.of("SEMINAR")));
        var versions = Api.get("indicators/" + code + "/versions?limit=1");
        versions.then()
                .body("items.version", equalTo(List.of(1)))
                .body("items[0].definition.nameEn", equalTo("An indicator"));
        Api.json()
                .get(versions.<String>path("next"))
                .then()
                .body("items.version", equalTo(List.of(2)))
                .body("next", nullValue());
        refused(Api.get("indicators/" + code + "?version=3"), 404, "INDICATOR_VERSION_NOT_FOUND");
        refused(Api.get("indicators/X/versions"), 404, "INDICATOR_NOT_FOUND");
    }

    @Test
    void whatCameWithTheServiceHasItsFirstVersion() {
        Api.get("indicators/COMM_EVENTS/versions").then().body("items.version", equalTo(List.of(1)));
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

    private Response withCondition(String field, String value) {
        return add("where", condition(field, value));
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
