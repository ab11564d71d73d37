package vn.tgpl.casework.replica;

import static vn.tgpl.casework.replica.CatalogueRefusal.NOT_A_LOCAL_UNIT;
import static vn.tgpl.casework.replica.CatalogueRefusal.TWICE_IN_LIST;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.inbox.KnownCodes;
import vn.tgpl.kit.problem.Flaws;

/** The codes that requests and cases use; each must be valid on the day it is said of. */
@ApplicationScoped
public class Catalogue {
    /** Provinces have two digits, communes five; the nation is VN, former districts have three, villages no code. */
    private static final Pattern LOCAL = Pattern.compile("\\d{2}|\\d{5}");

    private final KnownCodes codes;

    Catalogue(KnownCodes codes) {
        this.codes = codes;
    }

    /** What is known of these codes, by one query; those that are null are left out. */
    public Page open(Stream<String> asked) {
        return new Page(codes.read(asked));
    }

    /** The codes of one request. */
    public static final class Page {
        private final KnownCodes.Known known;

        private Page(KnownCodes.Known known) {
            this.known = known;
        }

        /** Commune, or the province where the commune is not known. */
        public void unit(Flaws flaws, String pointer, String code, LocalDate on) {
            if (!flaws.when(!LOCAL.matcher(code).matches(), pointer, NOT_A_LOCAL_UNIT)) {
                known.check(flaws, pointer, FactType.UNIT, code, on);
            }
        }

        public void organisation(Flaws flaws, String pointer, String code, LocalDate on) {
            known.check(flaws, pointer, FactType.ORGANISATION, code, on);
        }

        public void programmes(Flaws flaws, String pointer, List<String> programmes, LocalDate on) {
            var seen = new HashSet<String>();
            for (var i = 0; i < programmes.size(); i++) {
                var at = pointer + "/" + i;
                flaws.when(!seen.add(programmes.get(i)), at, TWICE_IN_LIST);
                known.check(flaws, at, FactType.PROGRAMME, programmes.get(i), on);
            }
        }

        /** A code, if given, of a code list. */
        public void listed(Flaws flaws, String pointer, String list, String code, LocalDate on) {
            known.check(flaws, pointer, list, code, on);
        }

        public boolean knows(String list, String code) {
            return known.knows(list, code);
        }
    }
}
