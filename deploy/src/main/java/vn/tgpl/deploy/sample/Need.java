package vn.tgpl.deploy.sample;

import java.util.List;

/** What somebody comes with: form, field, category (Art. 7) and the programmes a case of this kind serves. */
record Need(String form, String field, String category, List<String> programmes) {

    static Need of(String form, String field, String category, String... programmes) {
        return new Need(form, field, category, List.of(programmes));
    }

    /** This category exists only where life is specially difficult. */
    boolean onlyInDifficultCommunes() {
        return category.equals("ETHNIC_MINORITY_EDA");
    }

    boolean consultation() {
        return form.equals("CONSULTATION");
    }

    boolean litigation() {
        return form.equals("LITIGATION");
    }
}
