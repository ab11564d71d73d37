package vn.tgpl.planning.indicator;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A definition as it was, and since when it was. */
@Schema(name = "IndicatorVersion")
record IndicatorVersionView(long version, Instant since, IndicatorBody definition) {}
