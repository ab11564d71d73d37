package vn.tgpl.planning.document;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The forms of numbers (số, ký hiệu) by type of document: {@code 284/KH-UBND}, {@code 32/2016/QĐ-TTg} with a year for
 * acts of law, {@code 42-NQ/TW} for the Party's, {@code 2134/BTP-TGPL} for letters. The text itself stays as given.
 */
final class Numbering {
    private static final String SERIAL = "\\d{1,6}[A-Za-zĐđ]?";
    private static final String YEAR = "/(19|20)\\d{2}";
    private static final String ISSUER = "[\\p{L}\\d][\\p{L}\\d&.-]*";
    private static final String DECISION = "Q[ĐÐ]";

    private static final Map<String, Pattern> FORMS = Map.of(
            "LAW", Pattern.compile(SERIAL + YEAR + "/QH\\d{1,2}"),
            "RESOLUTION",
                    Pattern.compile(
                            administrative("NQ") + "|" + SERIAL + YEAR + "/(QH|UBTVQH)\\d{1,2}|" + ofParty("NQ")),
            "DECREE", Pattern.compile(SERIAL + YEAR + "/N[ĐÐ]-CP"),
            "DECISION", Pattern.compile(administrative(DECISION) + "|" + ofParty(DECISION)),
            "CIRCULAR", Pattern.compile(administrative("TT")),
            "JOINT_CIRCULAR", Pattern.compile(administrative("TTLT")),
            "PLAN", Pattern.compile(SERIAL + "/KH-" + ISSUER + "|" + ofParty("KH")),
            "REPORT", Pattern.compile(SERIAL + "/BC-" + ISSUER + "|" + ofParty("BC")),
            "OFFICIAL_LETTER",
                    Pattern.compile(
                            SERIAL + "/(?!(KH|BC|NQ|TT|TTLT|" + DECISION + "|N[ĐÐ])-)" + ISSUER + "-" + ISSUER));

    private Numbering() {}

    private static String administrative(String word) {
        return SERIAL + "(" + YEAR + ")?/" + word + "-" + ISSUER;
    }

    private static String ofParty(String word) {
        return SERIAL + "-" + word + "/" + ISSUER;
    }

    /** Also when the type has no form that is known. */
    static boolean fits(String type, String number) {
        var form = FORMS.get(type);
        return form == null || form.matcher(number).matches();
    }
}
