package vn.tgpl.planning.progress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where it can be seen (minh chứng). */
@Schema(name = "Evidence")
record Evidence(
        @Schema(examples = "Báo cáo sơ kết 6 tháng") @NotBlank @Size(max = 300)
        String title,

        @Schema(description = "Begins with https://", examples = "https://stp.example.gov.vn/bao-cao/45")
        @NotBlank
        @Size(max = 2000)
        String url) {

    /** A whole address that can be shown as a link, without anybody's password in it. */
    boolean linked() {
        try {
            var address = new URI(url);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
