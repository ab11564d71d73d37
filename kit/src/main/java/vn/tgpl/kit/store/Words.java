package vn.tgpl.kit.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/**
 * What people type to find something, in words without accents and case: "tro giup" finds "Trợ giúp". Folds as the
 * database function {@code search_words} does.
 */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST = 20;

    private Words() {}

    /** A {@code tsquery} that wants all of the words, the last one perhaps not finished; 400 at the parameter when there is none. */
    public static String query(String parameter, String text) {
        if (text.length() > LONGEST_TEXT) throw Refusal.parameter(parameter, Request.BAD_PARAMETER);
        var words = Arrays.stream(BETWEEN.split(folded(text)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .toList();
        if (words.isEmpty() || words.size() > MOST) throw Refusal.parameter(parameter, Request.BAD_PARAMETER);
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & ")) + ":*";
    }

    static String folded(String text) {
        var letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return letters.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
    }
}
