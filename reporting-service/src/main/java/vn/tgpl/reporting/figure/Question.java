package vn.tgpl.reporting.figure;

import java.time.LocalDate;
import vn.tgpl.reporting.geography.Units.Territory;

/**
 * Which lines of the ledger to add up.
 *
 * @param programme empty for the total, in which each fact counts once
 * @param organisation null for all
 */
public record Question(
        String indicator, String programme, Territory territory, String organisation, LocalDate from, LocalDate to) {

    public Question about(String otherIndicator) {
        return new Question(otherIndicator, programme, territory, organisation, from, to);
    }
}
