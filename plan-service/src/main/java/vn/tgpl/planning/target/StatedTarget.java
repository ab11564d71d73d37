package vn.tgpl.planning.target;

import java.util.List;
import java.util.UUID;
import vn.tgpl.planning.period.Period;

/** A target with its plan's defaults filled in, for those who read plans. */
public record StatedTarget(
        UUID id,
        String indicator,
        String programme,
        String unit,
        String organisation,
        Period period,
        Bound bound,
        List<Allocation> allocations) {}
