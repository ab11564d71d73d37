package vn.tgpl.kit.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which things to list: a subclass has the query parameters as fields and says what each that is given demands. */
public abstract class Filter {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Calls {@link #when} for each query parameter; each that is given narrows the answer. */
    protected abstract void conditions();

    /** @param condition in HQL, with {@code :name} for the value, which is only ever a parameter */
    protected void when(String name, String condition, Object value) {
        if (value == null) return;
        conditions.add(condition);
        parameters.put(name, value);
    }

    /** For a list of codes: whether {@code value} is one of them. */
    protected void whenIn(String name, String list, String value) {
        when(name, "cast(sql('? = any (?)', :" + name + ", " + list + ") as boolean)", value);
    }

    /** Whether a thing says all of these words; its table has them in {@code words}, made by {@code search_words}. */
    protected void whenSays(String name, String text) {
        if (text == null) return;
        when(name, "cast(sql('words @@ cast(? as tsquery)', :" + name + ") as boolean)", Words.query(name, text));
    }

    String query() {
        conditions();
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
