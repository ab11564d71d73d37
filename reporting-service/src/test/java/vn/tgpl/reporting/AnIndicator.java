package vn.tgpl.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.contracts.IndicatorFact.Condition;
import vn.tgpl.contracts.IndicatorFact.Measure;
import vn.tgpl.contracts.IndicatorFact.Ratio;

/** An indicator that a test defines, one version after the other. */
public final class AnIndicator {
    private final UUID id;
    private final String code;
    private final List<Condition> where = new ArrayList<>();
    private long version = 1;
    private String subject = "ACTIVITY";
    private String countsOn = "heldOn";
    private Measure measure = new Measure(true, null, null);

    public AnIndicator(String code) {
        this(UUID.randomUUID(), code);
    }

    public AnIndicator(UUID id, String code) {
        this.id = id;
        this.code = code;
    }

    public UUID id() {
        return id;
    }

    /** Goes on with the next version, whose conditions are to be named anew. */
    public AnIndicator then() {
        version++;
        where.clear();
        return this;
    }

    public AnIndicator counting() {
        measure = new Measure(true, null, null);
        return this;
    }

    public AnIndicator summing(String quantity) {
        measure = new Measure(null, quantity, null);
        return this;
    }

    public AnIndicator dividing(String numerator, String denominator) {
        measure = new Measure(null, null, new Ratio(numerator, denominator));
        return this;
    }

    public AnIndicator measuredBy(Measure measure) {
        this.measure = measure;
        return this;
    }

    public AnIndicator of(String subject, String countsOn) {
        this.subject = subject;
        this.countsOn = countsOn;
        return this;
    }

    public AnIndicator where(String field, String... anyOf) {
        where.add(new Condition(field, List.of(anyOf), null));
        return this;
    }

    public AnIndicator whereNot(String field, String... noneOf) {
        where.add(new Condition(field, null, List.of(noneOf)));
        return this;
    }

    public IndicatorFact fact() {
        return new IndicatorFact(
                id,
                version,
                code,
                "Chỉ tiêu " + code,
                code,
                measure.ratio() == null ? "EVENT" : "PERCENT",
                subject,
                measure,
                measure.ratio() == null ? countsOn : null,
                where,
                LocalDate.of(1997, 9, 6),
                null,
                null);
    }
}
