package vn.tgpl.casework.legalcase;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.casework.Body;
import vn.tgpl.casework.Casework;
import vn.tgpl.casework.PublishedCatalogue;
import vn.tgpl.casework.Refused;
import vn.tgpl.casework.Stored;
import vn.tgpl.kittest.TestServices;

/** Cases are numbered per organisation, form and year of acceptance (TT 12/2018 Art. 11.1). */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class NumberingCasesIT {
    @BeforeEach
    void catalogue() {
        PublishedCatalogue.hasArrived();
    }

    @Test
    void eachLedgerCountsFromOneAndARefusalLeavesNoGap() {
        accept("OUT_OF_COURT", 2021).then().body("code", equalTo("CM-TT.DDNTT.01.2021"));
        accept("OUT_OF_COURT", 2022).then().body("code", equalTo("CM-TT.DDNTT.01.2022"));
        accept("CONSULTATION", 2021).then().body("code", equalTo("CM-TT.TV.01.2021"));
        Refused.with(422, "UNKNOWN_CODE", accept(Body.acceptance().with("field", "BUSINESS"), "OUT_OF_COURT", 2021));
        accept("OUT_OF_COURT", 2021).then().body("code", equalTo("CM-TT.DDNTT.02.2021"));
    }

    @Test
    void acceptancesAtTheSameTimeGetConsecutiveNumbers() throws Exception {
        var requests = IntStream.range(0, 24).mapToObj(i -> aRequest(2023)).toList();
        var answers = Casework.atOnce(requests.stream()
                .<Callable<Response>>map(request -> () -> accept(request, Body.acceptance(), "LITIGATION", 2023))
                .toList());
        var codes = new ArrayList<String>();
        for (var answer : answers)
            codes.add(answer.then().statusCode(201).extract().path("code"));
        Collections.sort(codes);
        assertEquals(
                IntStream.rangeClosed(1, 24)
                        .mapToObj("CM-TT.TGTT.%02d.2023"::formatted)
                        .toList(),
                codes);
    }

    @Test
    void oneRequestAcceptedTwiceAtTheSameTimeBecomesOneCase() throws Exception {
        for (var round = 0; round < 5; round++) {
            var request = aRequest(2024);
            var answers = Casework.atOnce(4, () -> accept(request, Body.acceptance(), "LITIGATION", 2024));
            assertEquals(
                    1,
                    answers.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .count());
            for (var answer : answers) if (answer.statusCode() != 201) Refused.with(412, "VERSION_STALE", answer);
            var cases = "SELECT count(*) FROM legal_case WHERE request = '%s'".formatted(request.id());
            assertEquals("1", Stored.text(cases));
        }
        assertEquals(
                "5",
                Stored.text("SELECT last FROM case_ledger WHERE form = 'LITIGATION' AND year = 2024"
                        + " AND organisation = 'CM-TT'"));
    }

    private static Casework.Seen aRequest(int year) {
        return Casework.aRequest(Body.request().with("organisation", "CM-TT").with("receivedOn", year + "-03-11"));
    }

    private static Response accept(String form, int year) {
        return accept(Body.acceptance(), form, year);
    }

    private static Response accept(Body acceptance, String form, int year) {
        return accept(aRequest(year), acceptance, form, year);
    }

    private static Response accept(Casework.Seen request, Body acceptance, String form, int year) {
        return Casework.tell(request, "accept", acceptance.with("form", form).with("acceptedOn", year + "-03-12"));
    }
}
