package vn.tgpl.planning.codelist;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.Reach;
import vn.tgpl.kit.store.Store;
import vn.tgpl.planning.catalogue.Entry;

/** All codes of all code lists, past and future ones included. */
@ApplicationScoped
public class CodeEntries extends Store<CodeEntry> {
    CodeEntries() {
        super(
                FactType.CODE,
                CodeListRefusal.CODE_NOT_FOUND,
                Map.of("code_entry_one_span_at_a_time", CodeListRefusal.CODE_PERIOD_TAKEN),
                Reach.EVERYWHERE);
    }

    /** The spans of each of these codes that the list has. */
    public Map<String, List<Entry>> named(String list, Collection<String> codes) {
        if (codes.isEmpty()) return Map.of();
        return list("listName = ?1 and code in ?2", list, codes).stream().collect(groupingBy(entry -> entry.code));
    }

    /** On any day. */
    public boolean knows(String list, String code) {
        return !spans(list, code).isEmpty();
    }

    /** Notes a flaw when {@code code}, if given, is not in the list, or not valid {@code on} that day. */
    public void check(Flaws flaws, String pointer, String list, String code, LocalDate on) {
        if (code == null) return;
        var spans = spans(list, code);
        if (!flaws.when(spans.isEmpty(), pointer, Request.UNKNOWN_CODE)) {
            flaws.when(spans.stream().noneMatch(span -> span.validOn(on)), pointer, Request.CODE_NOT_VALID_ON_DATE);
        }
    }

    List<CodeEntry> spans(String list, String code) {
        return list("listName = ?1 and code = ?2", list, code);
    }

    List<CodeEntry> in(String list) {
        return list("listName", list);
    }

    CodeEntry get(String list, String code, LocalDate on) {
        return spans(list, code).stream()
                .filter(entry -> entry.validOn(on))
                .findFirst()
                .orElseThrow(() -> new Refusal(CodeListRefusal.CODE_NOT_FOUND));
    }

    CodeEntry toChange(String list, String code, LocalDate on) {
        return toChange(get(list, code, on).id);
    }
}
