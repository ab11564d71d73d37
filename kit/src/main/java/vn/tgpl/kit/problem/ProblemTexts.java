package vn.tgpl.kit.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The sentence for each reason, from every {@code problems_LANGUAGE.properties} on the class path (kit and service). */
public final class ProblemTexts {
    public static final ProblemTexts VIETNAMESE = new ProblemTexts("vi");
    public static final ProblemTexts ENGLISH = new ProblemTexts("en");

    private final Properties texts = new Properties();

    private ProblemTexts(String language) {
        try {
            var files =
                    Thread.currentThread().getContextClassLoader().getResources("problems_" + language + ".properties");
            for (var file : Collections.list(files)) {
                try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the header {@code Accept-Language} wants it; one that is absent or cannot be read wants nothing. */
    public static ProblemTexts wanted(String acceptLanguage) {
        try {
            return wanted(
                    acceptLanguage == null
                            ? List.of()
                            : Locale.LanguageRange.parse(acceptLanguage).stream()
                                    .map(range -> Locale.forLanguageTag(range.getRange()))
                                    .toList());
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }

    /** English when it is wanted more than Vietnamese, else Vietnamese. */
    static ProblemTexts wanted(List<Locale> acceptable) {
        for (var locale : acceptable) {
            if (locale.getLanguage().equals("vi")) return VIETNAMESE;
            if (locale.getLanguage().equals("en")) return ENGLISH;
        }
        return VIETNAMESE;
    }

    public String of(Refusal.Reason reason) {
        return of(reason.name());
    }

    public String of(String code) {
        return texts.getProperty(code, code);
    }

    public Set<String> codes() {
        return texts.stringPropertyNames();
    }
}
