package vn.tgpl.gateway.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentence for each fault; Vietnamese unless English is wanted more. */
record Texts(String language, ResourceBundle sentences) {
    private static final Texts VIETNAMESE = read("vi");
    private static final Texts ENGLISH = read("en");

    static Texts wanted(String acceptLanguage) {
        for (var range : ranges(acceptLanguage)) {
            var language = Locale.forLanguageTag(range.getRange()).getLanguage();
            if (range.getWeight() == 0) continue;
            if (language.equals("vi")) return VIETNAMESE;
            if (language.equals("en")) return ENGLISH;
        }
        return VIETNAMESE;
    }

    String of(Fault fault) {
        return sentences.getString(fault.name());
    }

    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        try {
            return acceptLanguage == null ? List.of() : Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Texts read(String language) {
        // No fallback: the language of the machine must not decide.
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        var loader = Thread.currentThread().getContextClassLoader();
        return new Texts(
                language, ResourceBundle.getBundle("problems", Locale.forLanguageTag(language), loader, control));
    }
}
