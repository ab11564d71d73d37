package vn.tgpl.casework.legalcase;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which cases to list; each part narrows the answer. */
public class CaseFilter {
    @QueryParam("status")
    public String status;

    @QueryParam("organisation")
    public String organisation;

    @QueryParam("unit")
    public String unit;

    @QueryParam("form")
    public String form;

    @QueryParam("programme")
    public String programme;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Conditions in HQL; their values are parameters only. */
    String query() {
        when("status", "cast(status as string) = :status", status);
        when("organisation", "organisation = :organisation", organisation);
        when("unit", "unit = :unit", unit);
        when("form", "form = :form", form);
        when("programme", "array_position(programmes, :programme) > 0", programme);
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
