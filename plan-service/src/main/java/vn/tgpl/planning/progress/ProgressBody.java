package vn.tgpl.planning.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ProgressBody", example = ProgressBody.EXAMPLE)
record ProgressBody(
        @NotNull LocalDate on,

        @Schema(enumeration = {"NOT_STARTED", "IN_PROGRESS", "DONE", "DELAYED"}) @NotNull
        String status,

        @NotBlank @Size(max = 10000) String text,
        @Size(max = 20) List<@NotNull @Valid Evidence> evidence) {
    static final String EXAMPLE = """
            {"on": "2021-06-30", "status": "IN_PROGRESS", "text": "Đã tổ chức 12 trong 25 cuộc truyền thông.",
             "evidence": [{"title": "Báo cáo sơ kết 6 tháng", "url": "https://stp.example.gov.vn/bao-cao/45"}]}""";

    ProgressBody {
        evidence = evidence == null ? List.of() : evidence;
    }
}
