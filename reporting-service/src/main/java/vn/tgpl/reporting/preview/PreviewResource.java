package vn.tgpl.reporting.preview;

import static vn.tgpl.contracts.Permission.REPORT_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.kit.access.OnlyAsks;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.territory.Scope;
import vn.tgpl.kit.territory.TerritoryRefusal;
import vn.tgpl.reporting.answer.Answers;
import vn.tgpl.reporting.answer.AskedMoment;
import vn.tgpl.reporting.answer.Moment;
import vn.tgpl.reporting.explain.ExplainParameters;
import vn.tgpl.reporting.explain.Questions;
import vn.tgpl.reporting.figure.Question;

/** Trying out a definition before it is registered (tính thử chỉ tiêu). */
@Path("/api/v1/reports/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
class PreviewResource {
    private static final String NATION = "VN";

    private final Answers answers;
    private final Questions questions;
    private final PreviewRules rules;
    private final Previews previews;

    PreviewResource(Answers answers, Questions questions, PreviewRules rules, Previews previews) {
        this.answers = answers;
        this.questions = questions;
        this.rules = rules;
        this.previews = previews;
    }

    @POST
    @OnlyAsks
    @PermissionsAllowed(REPORT_READ)
    @Operation(
            operationId = "preview",
            summary = "What an indicator would have counted, by a definition that need not be registered",
            description =
                    "Counted from the stored facts as posting counts; nothing is changed. A definition that the register "
                            + "would refuse is refused in the same words. A ratio names two indicators, of the register "
                            + "or among `parts`. As of explain, the unit must lie in one's own province, or be the nation "
                            + "with a programme: 403 OUTSIDE_TERRITORY. Facts are shown to those who may read proofs, as "
                            + "far as they lie in their territory; `withheld` says what the others come to.")
    public RestResponse<Preview> preview(@Valid @NotNull PreviewBody body, @BeanParam AskedMoment asked) {
        return answers.once(asked.asOf, asked.knownAt, (connection, scope, moment, basis) -> {
            rules.check(connection, body);
            var question = question(connection, scope, body, moment);
            if (!scope.nation() && national(body)) {
                requireOurs(connection, scope, "#/definition", body.definition(), body.from());
                for (var i = 0; i < body.parts().size(); i++) {
                    requireOurs(connection, scope, "#/parts/" + i, body.parts().get(i), body.from());
                }
            }
            return previews.of(connection, scope, body, question, moment, basis);
        });
    }

    private static boolean national(PreviewBody body) {
        return body.unit() == null || body.unit().equals(NATION);
    }

    /** A condition asks for an organisation's figures as the parameter does; and what is left without it says the same. */
    private static void requireOurs(
            Connection connection, Scope scope, String at, PreviewDefinition definition, LocalDate on)
            throws SQLException {
        var where = definition.where() == null ? List.<PreviewDefinition.Condition>of() : definition.where();
        for (var i = 0; i < where.size(); i++) {
            var condition = where.get(i);
            if (!"organisation".equals(condition.field())) continue;
            var pointer = at + "/where/" + i;
            if (condition.noneOf() != null) throw outside(pointer + "/noneOf");
            for (var code : Set.copyOf(condition.anyOf())) {
                if (!Questions.ours(connection, scope, code, on)) throw outside(pointer + "/anyOf");
            }
        }
    }

    private static Refusal outside(String pointer) {
        return Refusal.at(pointer, TerritoryRefusal.OUTSIDE_TERRITORY);
    }

    private Question question(Connection connection, Scope scope, PreviewBody body, Moment moment) throws SQLException {
        var words = new ExplainParameters();
        words.indicator = "";
        words.unit = national(body) ? NATION : body.unit();
        words.programme = body.programme();
        words.organisation = body.organisation();
        words.from = body.from();
        words.to = body.to();
        try {
            return questions.inWords(connection, scope, words, moment).question();
        } catch (Refusal refused) {
            if (refused.flaws().isEmpty()) throw refused;
            // asked in a body, it is a place in the body
            throw Refusal.of(refused.flaws().stream()
                    .map(flaw -> new Refusal.Flaw("#/" + flaw.parameter(), null, flaw.reason()))
                    .toList());
        }
    }
}
