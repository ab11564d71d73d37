package vn.tgpl.deploy.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** One's own territory, Hà Nội, or another's, Thanh Hóa, with the state centre of each. */
enum Side {
    OWN("01", "HN-TT", "hanoi"),
    OTHER("38", "TH-TT", "thanhhoa");

    final String unit;
    final String centre;

    /** How the names of its sample users begin. */
    final String people;

    Side(String unit, String centre, String people) {
        this.unit = unit;
        this.centre = centre;
        this.people = people;
    }

    /** The same body for here; unchanged when nothing in it says where. */
    JsonNode move(JsonNode body) {
        var moved = body.deepCopy();
        if (moved.path("plan").isObject()) ((ObjectNode) moved).set("plan", move(moved.path("plan")));
        Map.of("unit", unit, "organisation", centre, "issuer", centre).forEach((field, value) -> {
            if (moved.has(field)) {
                ((ObjectNode) moved).put(field, value);
            }
        });
        return moved;
    }
}
