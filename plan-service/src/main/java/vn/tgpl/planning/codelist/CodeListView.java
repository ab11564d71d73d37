package vn.tgpl.planning.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/** A code list as clients read it. */
@Schema(name = "CodeList")
record CodeListView(
        @Schema(examples = "categories") String name,
        @Schema(examples = "Người được trợ giúp pháp lý") String titleVi,

        @Schema(examples = "Categories of persons entitled to legal aid")
        String titleEn,

        @Schema(examples = "11/2017/QH14, Điều 7") @MayBeAbsent
        String legalNote,

        @Schema(description = "Whether new codes may be added; the system itself depends on those of a closed list")
        boolean open) {
    static CodeListView of(CodeList list) {
        return new CodeListView(list.name(), list.titleVi(), list.titleEn(), list.legalNote(), list.open());
    }
}
