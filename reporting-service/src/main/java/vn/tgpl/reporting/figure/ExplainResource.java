package vn.tgpl.reporting.figure;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.reporting.geography.Geography;
import vn.tgpl.reporting.reference.References;
import vn.tgpl.reporting.target.TargetLines;
import vn.tgpl.reporting.unclassified.Unclassified;

/** The proof of a figure (căn cứ của số liệu): every fact behind it, with the link to the service that owns it. */
@Path("/api/v1/reports/explain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
class ExplainResource {
    private final Answers answers;
    private final References references;
    private final Geography geography;
    private final TargetLines targets;
    private final Unclassified unclassified;
    private final Figures figures;
    private final Proofs proofs;

    ExplainResource(
            Answers answers,
            References references,
            Geography geography,
            TargetLines targets,
            Unclassified unclassified,
            Figures figures,
            Proofs proofs) {
        this.answers = answers;
        this.references = references;
        this.geography = geography;
        this.targets = targets;
        this.unclassified = unclassified;
        this.figures = figures;
        this.proofs = proofs;
    }

    /** @param parts of a ratio, which has no facts of its own; absent for any other indicator */
    @Schema(name = "Explanation")
    record Explanation(
            Basis basis, BigDecimal actual, long facts, List<Proof> items, List<RatioPart> parts, String next) {}

    @Schema(name = "RatioPart")
    record RatioPart(String indicator, BigDecimal actual, long facts, String explain) {}

    /** A question and the words it was asked in. */
    private record Asked(Question question, String unit, LocalDate to, LocalDate unitsAt) {}

    @GET
    @Operation(
            operationId = "explain",
            summary = "The facts behind a figure, in order of day; their values add up to it",
            description =
                    "Name a target and the first day of one of its periods, or an indicator with unit, from and to. "
                            + "The unit is read as of the first day, or of unitsAt; a code that nobody knows is 422 UNKNOWN_CODE. With history=true every entry of the ledger, reversals "
                            + "included, in its order. A ratio is explained by its two parts.")
    public RestResponse<Explanation> explain(
            @BeanParam ExplainParameters asked,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.give(asked.asOf, asked.knownAt, uri, headers, (connection, moment, basis) -> {
            var question = question(connection, asked, moment);
            var definition = definition(connection, question.question().indicator(), moment);
            return definition.measure().ratio() == null
                    ? ofFacts(connection, question.question(), definition, moment, basis, asked.history, page)
                    : ofParts(connection, question, definition, moment, basis);
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
            Question question,
            IndicatorFact definition,
            Moment moment,
            Basis basis,
            Boolean asked,
            PageRequest page)
            throws SQLException {
        var figure = figures.of(connection, question, definition, moment.knownAt());
        var history = Boolean.TRUE.equals(asked);
        var found = history
                ? proofs.history(connection, question, moment.knownAt(), page)
                : proofs.net(connection, question, moment.knownAt(), page);
        var cut = page.of(found, history ? Proofs::historyKey : Proofs::netKey);
        return new Explanation(basis, figure.value(), figure.facts(), cut.items(), null, cut.next());
    }

    private Explanation ofParts(
            Connection connection, Asked asked, IndicatorFact definition, Moment moment, Basis basis)
            throws SQLException {
        var whole = figures.of(connection, asked.question(), definition, moment.knownAt());
        var ratio = definition.measure().ratio();
        var parts = new ArrayList<RatioPart>();
        for (var code : List.of(ratio.numerator(), ratio.denominator())) {
            var part = asked.question().about(code);
            var figure = figures.of(connection, part, definition(connection, code, moment), moment.knownAt());
            parts.add(new RatioPart(code, figure.value(), figure.facts(), href(part, asked, moment)));
        }
        return new Explanation(basis, whole.value(), whole.facts(), List.of(), parts, null);
    }

    private static String href(Question part, Asked asked, Moment moment) {
        var href = UriBuilder.fromPath("/api/v1/reports/explain")
                .queryParam("indicator", part.indicator())
                .queryParam("unit", asked.unit())
                .queryParam("from", part.from())
                .queryParam("to", asked.to())
                .queryParam("asOf", moment.asOf());
        if (asked.unitsAt() != null) href.queryParam("unitsAt", asked.unitsAt());
        if (!part.programme().isEmpty()) href.queryParam("programme", part.programme());
        if (part.organisation() != null) href.queryParam("organisation", part.organisation());
        if (moment.knownAt() != null) href.queryParam("knownAt", moment.knownAt());
        return href.build().toString();
    }

    private Asked question(Connection connection, ExplainParameters asked, Moment moment) throws SQLException {
        asked.check();
        var units = geography.at(connection, moment.knownAt());
        if (asked.target != null) {
            return targets.find(connection, asked.target, asked.from, moment.knownAt())
                    .map(line -> new Asked(Judgement.question(line, units, moment), line.unit(), line.to(), null))
                    .orElseThrow(() -> new Refusal(ReportRefusal.TARGET_NOT_FOUND));
        }
        if (!units.knows(asked.unit) && !geography.at(connection, null).knows(asked.unit))
            requireCarried(connection, FactType.UNIT, "unit", asked.unit);
        requireKnown(connection, ProgrammeFact.class, FactType.PROGRAMME, "programme", asked.programme);
        requireKnown(connection, OrganisationFact.class, FactType.ORGANISATION, "organisation", asked.organisation);
        var territory = asked.unitsAt == null
                ? units.territory(asked.unit, asked.from, asked.to)
                : units.territory(asked.unit, asked.unitsAt);
        var question = new Question(
                asked.indicator,
                asked.programme == null ? "" : asked.programme,
                territory,
                asked.organisation,
                asked.from,
                Judgement.earlier(asked.to, moment.asOf()));
        return new Asked(question, asked.unit, asked.to, asked.unitsAt);
    }

    /** A misspelt code must not look like "nothing happened". */
    private void requireKnown(
            Connection connection, Class<? extends Fact> record, FactType type, String parameter, String code)
            throws SQLException {
        if (code == null || !references.withCode(connection, record, code, null).isEmpty()) return;
        requireCarried(connection, type, parameter, code);
    }

    /** What facts carry may be asked for although nobody has published it: it is what is unclassified. */
    private void requireCarried(Connection connection, FactType type, String parameter, String code)
            throws SQLException {
        if (!unclassified.carried(connection, type, code)) throw Refusal.parameter(parameter, Request.UNKNOWN_CODE);
    }
}
