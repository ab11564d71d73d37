package vn.tgpl.reporting.explain;

import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.UUID;
import vn.tgpl.reporting.answer.Moment;
import vn.tgpl.reporting.figure.Question;

/**
 * A question and the words it was asked in.
 *
 * @param target null when it was not asked for a target
 * @param from the day that names the line of a target; more may count than what lies behind it
 * @param unit the words of a figure, as are the next two
 */
public record Asked(Question question, UUID target, LocalDate from, String unit, LocalDate to, LocalDate unitsAt) {

    /** The same question about another indicator. */
    Asked about(String indicator) {
        return new Asked(question.about(indicator), target, from, unit, to, unitsAt);
    }

    /** Where it can be asked; who may ask it for a target may not always ask it in words of its own. */
    String href(Moment moment) {
        var href = UriBuilder.fromPath("/api/v1/reports/explain");
        if (target != null) {
            href.queryParam("target", target).queryParam("indicator", question.indicator());
        } else {
            href.queryParam("indicator", question.indicator()).queryParam("unit", unit);
        }
        href.queryParam("from", from);
        if (target == null) {
            href.queryParam("to", to);
            if (unitsAt != null) href.queryParam("unitsAt", unitsAt);
            if (!question.programme().isEmpty()) href.queryParam("programme", question.programme());
            if (question.organisation() != null) href.queryParam("organisation", question.organisation());
        }
        href.queryParam("asOf", moment.asOf());
        if (moment.knownAt() != null) href.queryParam("knownAt", moment.knownAt());
        return href.build().toString();
    }
}
