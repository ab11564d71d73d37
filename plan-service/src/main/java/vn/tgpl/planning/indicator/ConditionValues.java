package vn.tgpl.planning.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.planning.codelist.CodeEntries;
import vn.tgpl.planning.organisation.Organisations;
import vn.tgpl.planning.programme.Programmes;

/** The values a condition can ask for: a misspelt one would never match and make a silent nought. */
@ApplicationScoped
class ConditionValues {
    private static final Set<String> TRUTH = Set.of("true", "false");
    private static final Set<String> REQUEST_STATUS = Set.of("RECEIVED", "REFUSED", "ACCEPTED");

    private final CodeEntries codes;
    private final Programmes programmes;
    private final Organisations organisations;

    ConditionValues(CodeEntries codes, Programmes programmes, Organisations organisations) {
        this.codes = codes;
        this.programmes = programmes;
        this.organisations = organisations;
    }

    /** On any day: an indicator counts facts of every time. */
    boolean knows(String field, String value) {
        return switch (field) {
            case "kind" -> codes.knows(CodeLists.ACTIVITY_KINDS, value);
            case "audiences" -> codes.knows(CodeLists.AUDIENCES, value);
            case "languages" -> value.matches("[a-z]{3}");
            case "organisation" -> !organisations.named(List.of(value)).isEmpty();
            case "primaryProgramme" -> !programmes.named(List.of(value)).isEmpty();
            case "form" -> codes.knows(CodeLists.FORMS, value);
            case "field" -> codes.knows(CodeLists.FIELDS, value);
            case "category" -> codes.knows(CodeLists.CATEGORIES, value);
            case "closeReason" -> codes.knows(CodeLists.CLOSE_REASONS, value);
            case "successful" -> TRUTH.contains(value);
            case "status" -> REQUEST_STATUS.contains(value);
            case "refusalReason" -> codes.knows(CodeLists.REFUSAL_REASONS, value);
            default -> false;
        };
    }
}
