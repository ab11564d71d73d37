package vn.tgpl.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A body to send, varied field by field. */
public record Body(Map<String, Object> fields) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Body of(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2)
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return new Body(fields);
    }

    /** A litigation of a poor household, in Hà Nội, on 11 March 2024. */
    public static Body request() {
        return of(
                "receivedOn", "2024-03-11",
                "organisation", "HN-TT",
                "unit", "00001",
                "form", "LITIGATION",
                "field", "CRIMINAL",
                "category", "POOR_HOUSEHOLD");
    }

    /** Accepted on the following day. */
    public static Body acceptance() {
        return of(
                "acceptedOn", "2024-03-12",
                "form", "LITIGATION",
                "field", "CRIMINAL",
                "category", "POOR_HOUSEHOLD",
                "programmes", List.of("POVERTY_2021", "NEW_RURAL_2021"));
    }

    public static Body assignment() {
        return of(
                "practitioner", "0190a000-2024-7000-8000-000000000003",
                "type", "LEGAL_AID_OFFICER",
                "on", "2024-03-13");
    }

    public static Body closing() {
        return of("on", "2024-06-20", "reason", "COMPLETED", "successful", true);
    }

    /** A case as it was accepted, assigned and closed, to be varied. */
    public static Body correction() {
        return acceptance().with("unit", "00001").with("closed", closing()).with("reason", "Đối chiếu lại hồ sơ");
    }

    public Body with(String name, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, value instanceof Body body ? body.fields : value);
        return new Body(changed);
    }

    public Body without(String name) {
        var changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return new Body(changed);
    }

    @Override
    public String toString() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
