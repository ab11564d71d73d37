package vn.tgpl.planning.budget;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/** What one money source (nguồn kinh phí) pays for one content, in one year if the document says which. */
@Embeddable
@Schema(name = "BudgetLine")
public record BudgetLine(
        @MayBeAbsent UUID task,
        @MayBeAbsent String programme,
        @MayBeAbsent String component,
        @CodeOf("money-sources") String source,
        @MayBeAbsent Integer year,
        @Schema(description = "Whole VND") long amount,
        String content,
        @MayBeAbsent String note) {
    /** Lồng ghép: the activity it rides on pays, so it adds to no sum of a programme. */
    static final String INTEGRATED = "INTEGRATED";

    boolean pays() {
        return !INTEGRATED.equals(source);
    }

    public BudgetBody body(String task) {
        return new BudgetBody(task, programme, component, source, year, amount, content, note);
    }
}
