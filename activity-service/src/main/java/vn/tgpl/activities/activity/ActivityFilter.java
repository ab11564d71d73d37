package vn.tgpl.activities.activity;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which activities to list; each part narrows the answer. */
public class ActivityFilter {
    @QueryParam("kind")
    public String kind;

    @QueryParam("status")
    public ActivityStatus status;

    @QueryParam("organisation")
    public String organisation;

    @QueryParam("unit")
    public String unit;

    @QueryParam("programme")
    public String programme;

    @QueryParam("heldFrom")
    public LocalDate heldFrom;

    @QueryParam("heldTo")
    public LocalDate heldTo;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Conditions in HQL; their values are parameters only. */
    String query() {
        when("kind", "kind = :kind", kind);
        when("status", "status = :status", status);
        when("organisation", "organisation = :organisation", organisation);
        when("unit", "unit = :unit", unit);
        when("programme", "cast(sql('? = any (?)', :programme, programmes) as boolean)", programme);
        when("heldFrom", "heldOn >= :heldFrom", heldFrom);
        when("heldTo", "heldOn <= :heldTo", heldTo);
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
