package vn.tgpl.contracts;

import java.util.List;

/**
 * The names of the code lists. plan-service keeps their codes and publishes them; what it begins with lies beside this
 * as {@code codes/NAME.json}. Bodies and events carry codes as strings: a reader must cope with one it does not know.
 */
public final class CodeLists {
    public static final String ACTIVITY_KINDS = "activity-kinds";
    public static final String AUDIENCES = "audiences";
    public static final String CATEGORIES = "categories";
    public static final String FORMS = "forms";
    public static final String FIELDS = "fields";
    public static final String PRACTITIONER_TYPES = "practitioner-types";
    public static final String ORGANISATION_TYPES = "organisation-types";
    public static final String MODES = "modes";
    public static final String CLOSE_REASONS = "close-reasons";
    public static final String REFUSAL_REASONS = "refusal-reasons";
    public static final String ROLES = "roles";
    public static final String DOCUMENT_TYPES = "document-types";
    public static final String UNIT_LEVELS = "unit-levels";
    public static final String AREA_CLASSES = "area-classes";
    public static final String MONEY_SOURCES = "money-sources";

    /** In the order in which people look for them. */
    public static final List<String> ALL = List.of(
            ACTIVITY_KINDS,
            AUDIENCES,
            MODES,
            CATEGORIES,
            FORMS,
            FIELDS,
            PRACTITIONER_TYPES,
            REFUSAL_REASONS,
            CLOSE_REASONS,
            ORGANISATION_TYPES,
            UNIT_LEVELS,
            AREA_CLASSES,
            DOCUMENT_TYPES,
            ROLES,
            MONEY_SOURCES);

    private CodeLists() {}

    /** Where, on the class path, the codes stand that a list begins with. */
    public static String resource(String list) {
        return "/codes/" + list + ".json";
    }
}
