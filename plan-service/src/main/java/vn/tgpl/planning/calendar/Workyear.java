package vn.tgpl.planning.calendar;

import jakarta.persistence.Entity;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tgpl.contracts.WorkyearFact;
import vn.tgpl.kit.store.Aggregate;

/** Which days of one year state bodies do not work, or work at a weekend (lịch làm việc). */
@Entity
public class Workyear extends Aggregate {
    // "year" is a word of HQL
    int calendarYear;

    String legalBasis;
    boolean verified;

    @JdbcTypeCode(SqlTypes.JSON)
    List<WorkyearBody.Day> days;

    protected Workyear() {}

    public Workyear(WorkyearBody body) {
        define(body);
    }

    void define(WorkyearBody body) {
        this.calendarYear = body.year();
        this.legalBasis = body.legalBasis();
        this.verified = body.verified();
        this.days = body.days();
    }

    WorkyearBody body() {
        return new WorkyearBody(calendarYear, legalBasis, verified, days);
    }

    @Override
    protected WorkyearFact fact() {
        return new WorkyearFact(
                id,
                version,
                calendarYear,
                legalBasis,
                verified,
                days.stream()
                        .map(day -> new WorkyearFact.Day(
                                day.on(), day.kind(), day.nameVi(), day.nameEn(), day.legalBasis(), day.verified()))
                        .toList());
    }
}
