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
        return new IndicatorView(
                indicator.id,
                indicator.version,
                indicator.code,
                indicator.nameVi,
                indicator.nameEn,
                indicator.measureUnit,
                indicator.subject,
                indicator.measure,
                indicator.countsOn,
                indicator.where,
                indicator.validFrom,
                indicator.validTo,
                indicator.legalBasis);
    }
}
