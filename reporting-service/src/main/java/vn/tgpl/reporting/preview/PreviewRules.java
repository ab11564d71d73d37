package vn.tgpl.reporting.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.contracts.IndicatorLanguage;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.reporting.reference.References;

/** Refuses a definition that the register would refuse, by the same rules and with what is known of the catalogue here. */
@ApplicationScoped
class PreviewRules {
    private static final int MOST_VALUES = 500;

    private final References references;

    PreviewRules(References references) {
        this.references = references;
    }

    /** The definition that counts under each code: one that was sent, else the register's newest. */
    Optional<IndicatorFact> part(Connection connection, PreviewBody body, String code) throws SQLException {
        var sent = body.parts().stream()
                .filter(part -> code.equals(part.code()))
                .map(PreviewDefinition::fact)
                .findFirst();
        return sent.isPresent()
                ? sent
                : references.withCode(connection, IndicatorFact.class, code, null).stream()
                        .findFirst();
    }

    /** Each value is looked up. */
    private static long values(PreviewBody body) {
        return Stream.concat(Stream.of(body.definition()), body.parts().stream())
                .map(PreviewDefinition::where)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .flatMap(condition -> Stream.of(condition.anyOf(), condition.noneOf()))
                .filter(Objects::nonNull)
                .mapToLong(List::size)
                .sum();
    }

    void check(Connection connection, PreviewBody body) {
        var flaws = new Flaws();
        flaws.when(body.to().isBefore(body.from()), "#/to", Request.ENDS_BEFORE_START);
        if (flaws.when(values(body) > MOST_VALUES, "#/definition/where", Request.SIZE)) flaws.refuse();
        check(connection, flaws, "#/definition", body.definition(), body);
        var ratio = body.definition().measure().ratio();
        for (var i = 0; i < body.parts().size(); i++) {
            var part = body.parts().get(i);
            var pointer = "#/parts/" + i;
            var named = ratio != null
                    && part.code() != null
                    && List.of(ratio.numerator(), ratio.denominator()).contains(part.code());
            flaws.when(!named, pointer + "/code", PreviewRefusal.NOT_A_PART);
            flaws.when(
                    body.parts().subList(0, i).stream()
                            .anyMatch(
                                    other -> part.code() != null && part.code().equals(other.code())),
                    pointer + "/code",
                    PreviewRefusal.TWICE_IN_LIST);
            check(connection, flaws, pointer, part, body);
        }
        flaws.refuse();
    }

    private void check(Connection connection, Flaws flaws, String at, PreviewDefinition definition, PreviewBody body) {
        for (var flaw : IndicatorLanguage.flaws(definition.fact(), new Known(connection, body))) {
            flaws.when(true, at + flaw.pointer().substring(1), PreviewRefusal.of(flaw.rule()));
        }
    }

    private final class Known implements IndicatorLanguage.Catalogue {
        private final Connection connection;
        private final PreviewBody body;

        Known(Connection connection, PreviewBody body) {
            this.connection = connection;
            this.body = body;
        }

        @Override
        public boolean hasCode(String list, String code) {
            try {
                return references.lists(connection, list, code);
            } catch (SQLException e) {
                throw new IllegalStateException("catalogue not readable", e);
            }
        }

        @Override
        public boolean hasProgramme(String code) {
            return !published(ProgrammeFact.class, code).isEmpty();
        }

        @Override
        public boolean hasOrganisation(String code) {
            return !published(OrganisationFact.class, code).isEmpty();
        }

        @Override
        public Optional<IndicatorFact> indicator(String code) {
            try {
                return part(connection, body, code);
            } catch (SQLException e) {
                throw new IllegalStateException("catalogue not readable", e);
            }
        }

        private <F extends Fact> List<F> published(Class<F> record, String code) {
            try {
                return references.withCode(connection, record, code, null);
            } catch (SQLException e) {
                throw new IllegalStateException("catalogue not readable", e);
            }
        }
    }
}
