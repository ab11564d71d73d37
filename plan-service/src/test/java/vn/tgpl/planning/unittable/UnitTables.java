package vn.tgpl.planning.unittable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Problems.refused;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import vn.tgpl.planning.Api;

/** Tables of units and of what took over from whom, as they are sent. */
final class UnitTables {
    static final String UNITS = "administrative-units/";
    static final String HEAD = "code,name,type,parent_code,valid_from\n";
    static final String MAPPING = "old_code,old_name,old_district_code,old_district,old_province_code,"
            + "old_province,new_code,new_name,new_province_code,split\n";
    private static int districts = 900;

    private UnitTables() {}

    static ValidatableResponse counts(Response report, int rows, int created, int changed, int unchanged, int refused) {
        var answer = report.then().statusCode(200);
        var told = Stream.of("rows", "created", "changed", "unchanged", "refused")
                .map(report::<Integer>path)
                .toList();
        assertEquals(List.of(rows, created, changed, unchanged, refused), told, report.asString());
        return answer;
    }

    static Response units(String more, String table) {
        return Api.table(UNITS + "import?kind=units&legalBasis=19/2025/QĐ-TTg" + more, table);
    }

    static Response successions(String more, String table) {
        return Api.table(UNITS + "import?kind=successions&legalBasis=124/2004/QĐ-TTg&on=2025-07-01" + more, table);
    }

    static String row(String code) {
        return code + ",Xã " + code + ",COMMUNE,01,2025-07-01\n";
    }

    static String district() {
        return Integer.toString(++districts);
    }

    static String mapping(String old, String name, String district, String to, String split) {
        return old + "," + name + "," + district + ",Huyện " + district + ",01,Thành phố Hà Nội," + to + ",Xã " + to
                + ",01," + split + "\n";
    }
}
