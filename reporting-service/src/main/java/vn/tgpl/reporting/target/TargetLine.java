package vn.tgpl.reporting.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one target asks for in one period (chỉ tiêu của một kỳ).
 *
 * @param since the first day that counts: {@code from}, or earlier when the target accumulates (luỹ kế)
 */
public record TargetLine(
        UUID target,
        UUID plan,
        int place,
        String planNumber,
        String indicator,
        String programme,
        String unit,
        String organisation,
        Bound bound,
        LocalDate since,
        LocalDate from,
        LocalDate to,
        String label) {

    static TargetLine read(ResultSet row) throws SQLException {
        return new TargetLine(
                row.getObject("target", UUID.class),
                row.getObject("plan", UUID.class),
                row.getInt("place"),
                row.getString("plan_number"),
                row.getString("indicator"),
                row.getString("programme"),
                row.getString("unit"),
                row.getString("organisation"),
                Bound.of(row.getBigDecimal("low"), row.getBigDecimal("high")),
                row.getObject("since", LocalDate.class),
                row.getObject("line_from", LocalDate.class),
                row.getObject("line_to", LocalDate.class),
                row.getString("label"));
    }
}
