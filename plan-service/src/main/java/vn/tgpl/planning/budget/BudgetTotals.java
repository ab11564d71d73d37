package vn.tgpl.planning.budget;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/** Sums of budget lines, never across years: what has no year is a sum of its own. */
@Schema(name = "BudgetTotals")
public record BudgetTotals(
        List<OfSource> bySource,

        @Schema(description = "Without what is INTEGRATED, which another activity pays")
        List<OfProgramme> byProgramme) {

    @Schema(name = "BudgetOfSource")
    public record OfSource(
            @MayBeAbsent Integer year,
            @CodeOf("money-sources") String source,
            @Schema(description = "Whole VND") long amount) {
        OfSource plus(OfSource other) {
            return new OfSource(year, source, Math.addExact(amount, other.amount));
        }
    }

    @Schema(name = "BudgetOfProgramme")
    public record OfProgramme(
            @MayBeAbsent Integer year,
            String programme,
            @Schema(description = "Whole VND") long amount) {
        OfProgramme plus(OfProgramme other) {
            return new OfProgramme(year, programme, Math.addExact(amount, other.amount));
        }
    }

    public static BudgetTotals of(List<BudgetLine> lines) {
        var sources = lines.stream()
                .map(line -> new OfSource(line.year(), line.source(), line.amount()))
                .toList();
        var programmes = lines.stream()
                .filter(line -> line.programme() != null && line.pays())
                .map(line -> new OfProgramme(line.year(), line.programme(), line.amount()))
                .toList();
        return new BudgetTotals(
                sums(sources, sum -> new OfSource(sum.year, sum.source, 0), OfSource::plus).stream()
                        .sorted(comparing(OfSource::year, nullsLast(naturalOrder()))
                                .thenComparing(OfSource::source))
                        .toList(),
                sums(programmes, sum -> new OfProgramme(sum.year, sum.programme, 0), OfProgramme::plus).stream()
                        .sorted(comparing(OfProgramme::year, nullsLast(naturalOrder()))
                                .thenComparing(OfProgramme::programme))
                        .toList());
    }

    private static <S> List<S> sums(List<S> parts, Function<S, S> account, BinaryOperator<S> plus) {
        return List.copyOf(parts.stream()
                .collect(Collectors.toMap(account, Function.identity(), plus))
                .values());
    }
}
