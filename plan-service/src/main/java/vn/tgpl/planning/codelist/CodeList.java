package vn.tgpl.planning.codelist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.kit.json.StrictJson;
import vn.tgpl.kit.problem.Refusal;

/**
 * A code list as it comes with the system. Lists come and go with the software that asks for them; their codes are data.
 *
 * @param open whether new codes may be added; what the software itself branches on is closed
 * @param codes what it begins with
 */
record CodeList(
        String name, String titleVi, String titleEn, String legalNote, boolean open, List<CodeEntryBody> codes) {
    static final List<CodeList> ALL = CodeLists.ALL.stream().map(CodeList::read).toList();

    private static final Map<String, CodeList> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(CodeList::name, Function.identity()));

    static CodeList named(String name) {
        var found = BY_NAME.get(name);
        if (found == null) throw new Refusal(CodeListRefusal.CODE_LIST_NOT_FOUND);
        return found;
    }

    /** The next ones after that of this name, all when it is null. */
    static List<CodeList> after(String name, int limit) {
        var first = name == null ? 0 : 1 + CodeLists.ALL.indexOf(name);
        return ALL.stream().skip(first).limit(limit).toList();
    }

    private static CodeList read(String name) {
        try (var file = CodeLists.class.getResourceAsStream(CodeLists.resource(name))) {
            return (CodeList) StrictJson.read(file.readAllBytes(), CodeList.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its codes say who must show financial hardship, and what shows that somebody belongs to them. */
    boolean ofPersons() {
        return name.equals(CodeLists.CATEGORIES);
    }
}
