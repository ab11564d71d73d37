package vn.tgpl.reporting.explain;

import static vn.tgpl.contracts.Permission.PROOF_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.territory.Scope;
import vn.tgpl.reporting.answer.Answers;
import vn.tgpl.reporting.answer.Basis;
import vn.tgpl.reporting.answer.Cursors;
import vn.tgpl.reporting.answer.Moment;
import vn.tgpl.reporting.figure.Figures;
import vn.tgpl.reporting.figure.Question;
import vn.tgpl.reporting.reference.References;
import vn.tgpl.reporting.report.ReportRefusal;

/** The proof of a figure (căn cứ của số liệu): every fact behind it, with the link to the service that owns it. */
@Path("/api/v1/reports/explain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
class ExplainResource {
    private final Answers answers;
    private final References references;
    private final Questions questions;
    private final Figures figures;
    private final Proofs proofs;

    ExplainResource(Answers answers, References references, Questions questions, Figures figures, Proofs proofs) {
        this.answers = answers;
        this.references = references;
        this.questions = questions;
        this.figures = figures;
        this.proofs = proofs;
    }

    /**
     * @param withheld absent when every fact is listed
     * @param parts of a ratio, which has no facts of its own; absent for any other indicator
     */
    @Schema(name = "Explanation")
    record Explanation(
            Basis basis,
            BigDecimal actual,
            long facts,
            List<Proof> items,
            @MayBeAbsent Withheld withheld,
            @MayBeAbsent List<RatioPart> parts,
            String next) {}

    @Schema(name = "RatioPart")
    record RatioPart(
            @Schema(examples = "LITIGATION_CASES_SUCCESSFUL")
            String indicator,

            BigDecimal actual,
            long facts,

            @Schema(
                    examples =
                            "/api/v1/reports/explain?indicator=LITIGATION_CASES_SUCCESSFUL&unit=01&from=2024-01-01&to=2024-12-31&asOf=2024-12-31")
            String explain) {}

    @GET
    @PermissionsAllowed(PROOF_READ)
    @Operation(
            operationId = "explain",
            summary = "The facts behind a figure, in order of day; with what is withheld they add up to it",
            description =
                    "Name a target and the first day of one of its periods, or an indicator with unit, from and to. "
                            + "The unit is read as of the first day, or of unitsAt; a code that nobody knows is "
                            + "422 UNKNOWN_CODE. With history=true every entry of the ledger, reversals included, in "
                            + "its order. A ratio is explained by its two parts; of a target's ratio, "
                            + "`indicator` names one of them. The unit must lie in one's own province, or be the "
                            + "nation with a programme: 403 OUTSIDE_TERRITORY; "
                            + "a target about anything else is 404 TARGET_NOT_FOUND. Facts outside one's territory are not "
                            + "listed; `withheld` says what they come to.")
    public RestResponse<Explanation> explain(
            @BeanParam ExplainParameters asked,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.give(asked.asOf, asked.knownAt, uri, headers, (connection, scope, moment, basis) -> {
            var whole = questions.of(connection, scope, asked, moment);
            var wholes = definition(connection, whole.question().indicator(), moment);
            var part = asked.target != null && asked.indicator != null && !asked.indicator.equals(wholes.code());
            if (part && !parts(wholes).contains(asked.indicator)) throw new Refusal(ReportRefusal.WHAT_TO_EXPLAIN);
            var question = part ? whole.about(asked.indicator) : whole;
            var definition = part ? definition(connection, asked.indicator, moment) : wholes;
            return definition.measure().ratio() == null
                    ? ofFacts(connection, scope, question.question(), definition, moment, basis, asked.history, page)
                    : ofParts(connection, scope, question, definition, moment, basis);
        });
    }

    /** What was not yet known at that instant had counted nothing. */
    private IndicatorFact definition(Connection connection, String code, Moment moment) throws SQLException {
        var then = references.withCode(connection, IndicatorFact.class, code, moment.knownAt());
        var known = then.isEmpty() ? references.withCode(connection, IndicatorFact.class, code, null) : then;
        return known.stream().findFirst().orElseThrow(() -> new Refusal(ReportRefusal.INDICATOR_NOT_FOUND));
    }

    private Explanation ofFacts(
            Connection connection,
            Scope scope,
            Question question,
            IndicatorFact definition,
            Moment moment,
            Basis basis,
            Boolean asked,
            PageRequest page)
            throws SQLException {
        var figure = figures.of(connection, scope, question, definition, moment.countedAt());
        var within = scope.nation() ? figure : figures.within(connection, scope, question, moment.countedAt());
        var history = Boolean.TRUE.equals(asked);
        var found = history
                ? proofs.history(connection, scope, question, moment.countedAt(), page)
                : proofs.net(connection, scope, question, moment.countedAt(), page);
        var cut = page.of(found, history ? Proofs::historyKey : Proofs::netKey);
        var withheld = figure.equals(within) ? null : Withheld.of(figure, within);
        return new Explanation(
                basis, figure.value(), figure.facts(), cut.items(), withheld, null, Cursors.next(cut, basis));
    }

    private Explanation ofParts(
            Connection connection, Scope scope, Asked asked, IndicatorFact definition, Moment moment, Basis basis)
            throws SQLException {
        var whole = figures.of(connection, scope, asked.question(), definition, moment.countedAt());
        var parts = new ArrayList<RatioPart>();
        for (var code : parts(definition)) {
            var part = asked.about(code);
            var figure = figures.of(
                    connection, scope, part.question(), definition(connection, code, moment), moment.countedAt());
            parts.add(new RatioPart(code, figure.value(), figure.facts(), part.href(moment)));
        }
        return new Explanation(basis, whole.value(), whole.facts(), List.of(), null, parts, null);
    }

    private static List<String> parts(IndicatorFact definition) {
        var ratio = definition.measure().ratio();
        return ratio == null ? List.of() : List.of(ratio.numerator(), ratio.denominator());
    }
}
