package vn.tgpl.planning.codelist;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.KEY_FIXED;
import static vn.tgpl.planning.codelist.CodeListRefusal.CODE_PERIOD_TAKEN;
import static vn.tgpl.planning.codelist.CodeListRefusal.LIST_CLOSED;
import static vn.tgpl.planning.codelist.CodeListRefusal.NOT_OF_THIS_LIST;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** What must be true of a code beyond its shape. */
@ApplicationScoped
class CodeEntryRules {
    private final CodeEntries entries;

    CodeEntryRules(CodeEntries entries) {
        this.entries = entries;
    }

    /** A closed list takes no new code; one it has may come to mean something else from some day on. */
    void check(CodeList list, CodeEntryBody body) {
        var flaws = new Flaws();
        var spans = entries.spans(list.name(), body.code());
        flaws.when(!list.open() && spans.isEmpty(), "#/code", LIST_CLOSED);
        definition(flaws, list, body);
        flaws.refuse();
        requireFree(spans, body, null);
    }

    void check(CodeList list, CodeEntryBody body, CodeEntry now) {
        var flaws = new Flaws();
        flaws.when(!body.code().equals(now.code), "#/code", KEY_FIXED);
        flaws.when(!body.validFrom().equals(now.validFrom), "#/validFrom", KEY_FIXED);
        definition(flaws, list, body);
        flaws.refuse();
        requireFree(entries.spans(list.name(), body.code()), body, now.id);
    }

    private static void definition(Flaws flaws, CodeList list, CodeEntryBody body) {
        var end = body.validTo();
        flaws.when(end != null && end.isBefore(body.validFrom()), "#/validTo", Request.ENDS_BEFORE_START);
        flaws.when(body.hardshipTest() != null && !list.ofPersons(), "#/hardshipTest", NOT_OF_THIS_LIST);
        flaws.when(body.proof() != null && !list.ofPersons(), "#/proof", NOT_OF_THIS_LIST);
    }

    private static void requireFree(List<CodeEntry> spans, CodeEntryBody body, UUID self) {
        if (spans.stream().filter(span -> !span.id.equals(self)).anyMatch(span -> overlaps(span, body))) {
            throw Refusal.at("#/validFrom", CODE_PERIOD_TAKEN);
        }
    }

    static boolean overlaps(CodeEntry span, CodeEntryBody body) {
        return span.validWithin(body.validFrom(), body.validTo() == null ? LocalDate.MAX : body.validTo());
    }
}
