package vn.tgpl.planning.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.tgpl.contracts.Change;

/** Puts the codes that the system comes with into their lists. */
@ApplicationScoped
public class InstallCodes {
    private final CodeEntries entries;

    InstallCodes(CodeEntries entries) {
        this.entries = entries;
    }

    /**
     * Adds what is missing: a span on whose days the code already stands for something is left to what is there.
     *
     * @return how many were added
     */
    public int install() {
        var missing = new ArrayList<CodeEntry>();
        for (var list : CodeList.ALL) {
            var there = new ArrayList<>(entries.in(list.name()));
            for (var body : list.codes()) {
                var own = there.stream().filter(entry -> entry.code.equals(body.code()));
                if (own.anyMatch(entry -> CodeEntryRules.overlaps(entry, body))) continue;
                var entry = new CodeEntry(list.name(), body, place(there, body.code()));
                there.add(entry);
                missing.add(entry);
            }
        }
        entries.saveAll(missing, Change.CHANGED);
        return missing.size();
    }

    /** Spans of one code stand at one place; a new code comes last. */
    static int place(List<CodeEntry> there, String code) {
        return there.stream()
                .filter(entry -> entry.code.equals(code))
                .mapToInt(entry -> entry.place)
                .findFirst()
                .orElseGet(() ->
                        1 + there.stream().mapToInt(entry -> entry.place).max().orElse(0));
    }
}
