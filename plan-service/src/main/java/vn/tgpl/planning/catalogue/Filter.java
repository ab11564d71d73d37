package vn.tgpl.planning.catalogue;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries to list; each part narrows the answer. */
public class Filter {
    @QueryParam("code")
    public String code;

    @QueryParam("at")
    @Parameter(description = "Valid on this day")
    public LocalDate at;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Conditions in HQL; their values are parameters only. */
    public String query() {
        when("code", "code = :code", code);
        when("at", "validFrom <= :at and (validTo is null or validTo >= :at)", at);
        return String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    protected void when(String name, String condition, Object value) {
        if (value == null) return;
        conditions.add(condition);
        parameters.put(name, value);
    }
}
