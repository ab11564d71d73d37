package vn.tgpl.planning.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.contracts.IndicatorFact.Condition;
import vn.tgpl.contracts.IndicatorFact.Measure;
import vn.tgpl.contracts.IndicatorFact.Ratio;
import vn.tgpl.planning.catalogue.Entry;

/** How a figure is counted (chỉ tiêu thống kê), as data; a change of it makes reporting count again. */
@Entity
public class Indicator extends Entry {
    String nameVi;
    String nameEn;
    String measureUnit;
    String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    IndicatorBody.Measure measure;

    String countsOn;

    // "where" is a word of SQL
    @Column(name = "conditions")
    @JdbcTypeCode(SqlTypes.JSON)
    List<IndicatorBody.Condition> where;

    String legalBasis;

    protected Indicator() {}

    public Indicator(IndicatorBody body) {
        define(body);
    }

    void define(IndicatorBody body) {
        this.code = body.code();
        this.nameVi = body.nameVi();
        this.nameEn = body.nameEn();
        this.measureUnit = body.measureUnit();
        this.subject = body.subject();
        this.measure = body.measure();
        this.countsOn = body.countsOn();
        this.where = body.where();
        this.validFrom = body.validFrom();
        this.validTo = body.validTo();
        this.legalBasis = body.legalBasis();
    }

    /** What its figures are in, such as EVENT; PERCENT is a ratio, and adds up to nothing. */
    public String measureUnit() {
        return measureUnit;
    }

    IndicatorBody body() {
        return new IndicatorBody(
                code, nameVi, nameEn, measureUnit, subject, measure, countsOn, where, validFrom, validTo, legalBasis);
    }

    @Override
    protected IndicatorFact fact() {
        var ratio = measure.ratio();
        return new IndicatorFact(
                id,
                version,
                code,
                nameVi,
                nameEn,
                measureUnit,
                subject,
                new Measure(
                        measure.count(),
                        measure.sum(),
                        ratio == null ? null : new Ratio(ratio.numerator(), ratio.denominator())),
                countsOn,
                where.stream()
                        .map(one -> new Condition(one.field(), one.anyOf(), one.noneOf()))
                        .toList(),
                validFrom,
                validTo,
                legalBasis);
    }
}
