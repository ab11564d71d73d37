package vn.tgpl.deploy.expected;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One line of a target as it must be reported: within a plan, indicator, programme and first day name it. {@code low},
 * {@code high}, {@code programme} and {@code organisation} may be null.
 */
public record ExpectedLine(
        String planFile,
        String planNumber,
        String indicator,
        String programme,
        String unit,
        String organisation,
        LocalDate from,
        LocalDate to,
        BigDecimal low,
        BigDecimal high,
        BigDecimal actual,
        int facts,
        String status) {}
