package vn.tgpl.reporting.explain;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.reporting.figure.Figure;

/** What the facts outside the caller's territory come to; the items of all pages and this add up to the actual. */
@Schema(
        name = "Withheld",
        description = "Facts outside the caller's territory: the values of all items and this add up to actual")
public record Withheld(long facts, BigDecimal value) {
    public static Withheld of(Figure all, Figure within) {
        var rest = Figure.of(all.value().subtract(within.value()), all.facts() - within.facts());
        return new Withheld(rest.facts(), rest.value());
    }
}
