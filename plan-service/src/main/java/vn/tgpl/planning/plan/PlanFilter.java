package vn.tgpl.planning.plan;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which plans to list; each part narrows the answer. */
public class PlanFilter {
    @QueryParam("number")
    public String number;

    @QueryParam("issuer")
    public String issuer;

    @QueryParam("unit")
    public String unit;

    @QueryParam("programme")
    public String programme;

    @QueryParam("status")
    public String status;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Conditions in HQL; their values are parameters only. */
    String query() {
        when("number", "number = :number", number);
        when("issuer", "issuer = :issuer", issuer);
        when("unit", "unit = :unit", unit);
        when("programme", "cast(sql('? = any (?)', :programme, programmes) as boolean)", programme);
        when("status", "cast(status as string) = :status", status);
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void when(String name, String condition, Object value) {
        if (value == null) return;
        conditions.add(condition);
        parameters.put(name, value);
    }
}
