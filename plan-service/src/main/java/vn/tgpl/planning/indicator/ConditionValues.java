package vn.tgpl.planning.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.tgpl.contracts.Codes;
import vn.tgpl.planning.organisation.Organisations;
import vn.tgpl.planning.programme.Programmes;

/** The values a condition can ask for: a misspelt one would never match and make a silent nought. */
@ApplicationScoped
class ConditionValues {
    private static final Set<String> TRUTH = Set.of("true", "false");
    private static final Set<String> REQUEST_STATUS = Set.of("RECEIVED", "REFUSED", "ACCEPTED");

    private final Programmes programmes;
    private final Organisations organisations;

    ConditionValues(Programmes programmes, Organisations organisations) {
        this.programmes = programmes;
        this.organisations = organisations;
    }

    /** On any day: an indicator counts facts of every time. */
    boolean knows(String field, String value) {
        return switch (field) {
            case "kind" -> Codes.ACTIVITY_KINDS.knows(value);
            case "audiences" -> Codes.AUDIENCES.knows(value);
            case "languages" -> value.matches("[a-z]{3}");
            case "organisation" -> !organisations.named(List.of(value)).isEmpty();
            case "primaryProgramme" -> !programmes.named(List.of(value)).isEmpty();
            case "form" -> Codes.FORMS.knows(value);
            case "field" -> Codes.FIELDS.knows(value);
            case "category" -> Codes.CATEGORIES.knows(value);
            case "closeReason" -> Codes.CLOSE_REASONS.knows(value);
            case "successful" -> TRUTH.contains(value);
            case "status" -> REQUEST_STATUS.contains(value);
            case "refusalReason" -> Codes.REFUSAL_REASONS.knows(value);
            default -> false;
        };
    }
}
