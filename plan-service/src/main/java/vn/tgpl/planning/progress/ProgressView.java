package vn.tgpl.planning.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.web.Versioned;

@Schema(name = "Progress")
record ProgressView(
        UUID id,
        long version,
        UUID plan,

        @Schema(description = "The version of the plan of which it was said")
        long planVersion,

        UUID task,
        LocalDate on,
        ProgressStatus status,
        String text,
        List<Evidence> evidence,

        @Schema(description = "The `sub` of who reported it", examples = "3b984ccb-7253-5283-89c0-956864737dcb")
        String reportedBy,

        Instant reportedAt)
        implements Versioned {
    static ProgressView of(Progress progress) {
        return new ProgressView(
                progress.id,
                progress.version,
                progress.plan,
                progress.planVersion,
                progress.task,
                progress.on,
                progress.status,
                progress.text,
                progress.evidence,
                progress.reportedBy,
                progress.reportedAt);
    }
}
