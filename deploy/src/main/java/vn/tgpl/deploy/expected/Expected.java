package vn.tgpl.deploy.expected;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tgpl.deploy.expected.Meanings.Counted;
import vn.tgpl.deploy.expected.Meanings.Rate;
import vn.tgpl.deploy.sample.Json;

/**
 * Every figure of the sample, calculated straight from its files and without any of the services: what the whole system
 * has to answer once the sample is loaded.
 */
public final class Expected {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Happened> happened;
    private final Map<String, String> provinces;
    private final Map<String, JsonNode> plans;

    private Expected(List<Happened> happened, Map<String, String> provinces, Map<String, JsonNode> plans) {
        this.happened = happened;
        this.provinces = provinces;
        this.plans = plans;
    }

    public static Expected of(Path sample) {
        Replay replay = new Replay();
        try (Stream<Path> years = Files.list(sample.resolve("year"))) {
            years.filter(file -> file.toString().endsWith(".ndjson")).sorted().forEach(file -> Json.lines(file)
                    .forEach(replay::play));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> provinces = new HashMap<>();
        for (JsonNode unit : Json.file(sample.resolve("units.json"))) {
            provinces.put(unit.get("code").asText(), unit.get("parent").asText());
        }
        Map<String, JsonNode> plans = new LinkedHashMap<>();
        for (JsonNode entry : Json.file(sample.resolve("plans/index.json"))) {
            String file = entry.get("file").asText();
            plans.put(file, Json.file(sample.resolve("plans").resolve(file)));
        }
        return new Expected(replay.happened(), provinces, plans);
    }

    /** One line per target, of a yearly target one per calendar year of its period; in the order of the plan files. */
    public List<ExpectedLine> lines(LocalDate asOf) {
        List<ExpectedLine> lines = new ArrayList<>();
        plans.forEach((file, plan) -> {
            for (JsonNode target : plan.get("targets")) {
                JsonNode period = target.has("period") ? target.get("period") : plan.get("period");
                LocalDate from = LocalDate.parse(period.get("from").asText());
                LocalDate to = LocalDate.parse(period.get("to").asText());
                if (target.get("recurrence").asText().equals("YEARLY")) {
                    for (int year = from.getYear(); year <= to.getYear(); year++) {
                        LocalDate first = later(from, LocalDate.of(year, 1, 1));
                        LocalDate last = earlier(to, LocalDate.of(year, 12, 31));
                        lines.add(line(file, plan, target, first, last, asOf));
                    }
                } else {
                    lines.add(line(file, plan, target, from, to, asOf));
                }
            }
        });
        return lines;
    }

    /** Every indicator over what serves the programme in the whole country, both days included; zeros stay in. */
    public Map<String, Figure> programme(String code, LocalDate from, LocalDate to) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (String indicator : Meanings.codes()) {
            figures.put(indicator, figure(indicator, fact -> fact.programmes().contains(code), from, to));
        }
        return figures;
    }

    private ExpectedLine line(
            String file, JsonNode plan, JsonNode target, LocalDate from, LocalDate to, LocalDate asOf) {
        String indicator = target.get("indicator").asText();
        String programme = text(target, "programme").orElse(null);
        String unit = text(target, "unit").orElseGet(() -> plan.get("unit").asText());
        String organisation = text(target, "organisation").orElse(null);
        BigDecimal low = number(target.path("bound"), "low");
        BigDecimal high = number(target.path("bound"), "high");
        Figure figure = figure(
                indicator,
                fact -> (programme == null || fact.programmes().contains(programme))
                        && (organisation == null || fact.organisation().equals(organisation))
                        && within(fact.unit(), unit),
                from,
                earlier(to, asOf));
        return new ExpectedLine(
                file,
                plan.get("number").asText(),
                indicator,
                programme,
                unit,
                organisation,
                from,
                to,
                low,
                high,
                figure.actual(),
                figure.facts(),
                Judgement.of(low, high, from, to, figure.actual(), asOf));
    }

    private Figure figure(String indicator, Predicate<Happened> which, LocalDate from, LocalDate to) {
        Rate rate = Meanings.RATES.get(indicator);
        if (rate != null) {
            Figure over = figure(rate.numerator(), which, from, to);
            Figure under = figure(rate.denominator(), which, from, to);
            BigDecimal percent = under.actual().signum() == 0
                    ? null
                    : over.actual().multiply(HUNDRED).divide(under.actual(), 2, RoundingMode.HALF_UP);
            return new Figure(percent, under.facts());
        }
        List<Counted> counted = happened.stream()
                .filter(which)
                .map(fact -> Meanings.count(indicator, fact))
                .flatMap(Optional::stream)
                .filter(count -> !count.on().isBefore(from) && !count.on().isAfter(to))
                .toList();
        BigDecimal actual = counted.stream().map(Counted::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(actual, counted.size());
    }

    /** A fact stands in a commune, or in a province when it covers several of its communes. */
    private boolean within(String place, String unit) {
        return unit.equals("VN") || unit.equals(place) || unit.equals(provinces.get(place));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static Optional<String> text(JsonNode of, String field) {
        return Optional.ofNullable(of.get(field)).map(JsonNode::asText);
    }

    private static BigDecimal number(JsonNode of, String field) {
        return of.has(field) ? of.get(field).decimalValue() : null;
    }
}
