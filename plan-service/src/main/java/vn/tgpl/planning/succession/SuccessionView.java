package vn.tgpl.planning.succession;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.web.Versioned;
import vn.tgpl.planning.unit.UnitView;

/** The unit that ended and those that took over; the ETag is the ended one's. */
@Schema(name = "UnitSuccession")
record SuccessionView(UnitView ended, List<UnitView> successors) implements Versioned {
    @Override
    public long version() {
        return ended.version();
    }
}
