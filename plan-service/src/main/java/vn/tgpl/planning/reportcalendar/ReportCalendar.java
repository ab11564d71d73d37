package vn.tgpl.planning.reportcalendar;

import jakarta.persistence.Entity;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tgpl.contracts.CalendarFact;
import vn.tgpl.planning.catalogue.Entry;

/** How reports cut the year (kỳ báo cáo), as data. */
@Entity
public class ReportCalendar extends Entry {
    String nameVi;
    String nameEn;
    String legalBasis;

    /** False where its days were not read in the act itself. */
    boolean verified;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ReportCalendarBody.Part> parts;

    protected ReportCalendar() {}

    public ReportCalendar(ReportCalendarBody body) {
        define(body);
    }

    void define(ReportCalendarBody body) {
        this.code = body.code();
        this.nameVi = body.nameVi();
        this.nameEn = body.nameEn();
        this.validFrom = body.validFrom();
        this.validTo = body.validTo();
        this.legalBasis = body.legalBasis();
        this.verified = body.verified();
        this.parts = body.parts();
    }

    ReportCalendarBody body() {
        return new ReportCalendarBody(code, nameVi, nameEn, validFrom, validTo, legalBasis, verified, parts);
    }

    @Override
    protected CalendarFact fact() {
        return new CalendarFact(
                id,
                version,
                code,
                nameVi,
                nameEn,
                validFrom,
                validTo,
                legalBasis,
                verified,
                parts.stream()
                        .map(part -> new CalendarFact.Part(
                                part.label(),
                                part.fromMonthDay(),
                                part.fromYearOffset(),
                                part.toMonthDay(),
                                part.toYearOffset()))
                        .toList());
    }
}
