package vn.tgpl.planning.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.Versioned;

/** An indicator as clients read it. */
@Schema(name = "Indicator")
record IndicatorView(
        UUID id,
        long version,
        String code,
        String nameVi,
        String nameEn,
        String measureUnit,
        String subject,
        IndicatorBody.Measure measure,
        String countsOn,
        List<IndicatorBody.Condition> where,
        LocalDate validFrom,
        @MayBeAbsent LocalDate validTo,
        @MayBeAbsent String legalBasis)
        implements Versioned {
    static IndicatorView of(Indicator indicator) {
        return of(indicator.id, indicator.version, indicator.body());
    }

    static IndicatorView of(UUID id, long version, IndicatorBody body) {
        return new IndicatorView(
                id,
                version,
                body.code(),
                body.nameVi(),
                body.nameEn(),
                body.measureUnit(),
                body.subject(),
                body.measure(),
                body.countsOn(),
                body.where(),
                body.validFrom(),
                body.validTo(),
                body.legalBasis());
    }
}
