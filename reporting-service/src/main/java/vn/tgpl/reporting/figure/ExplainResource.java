package vn.tgpl.reporting.figure;

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

    @Schema(name = "Explanation")
    record Explanation(Basis basis, BigDecimal actual, long facts, List<Proof> items, String next) {}

    @GET
    @Operation(
            operationId = "explain",
            summary = "The facts behind a figure, in order of day; their values add up to it",
            description =
                    "Name a target and the first day of one of its periods, or an indicator with unit, from and to. "
                            + "The unit is read as of the first day, or of unitsAt; a code that nobody knows is 422 UNKNOWN_CODE. With history=true every entry of the ledger, reversals "
                            + "included, in its order. A ratio is explained by its two parts: 422 RATIO_HAS_PARTS.")
    public RestResponse<Explanation> explain(
            @BeanParam ExplainParameters asked,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.give(asked.asOf, asked.knownAt, uri, headers, (connection, moment, basis) -> {
            var question = question(connection, asked, moment);
            var definition =
                    references
                            .withCode(connection, IndicatorFact.class, question.indicator(), moment.knownAt())
                            .stream()
                            .findFirst()
                            .orElseThrow(() -> new Refusal(ReportRefusal.INDICATOR_NOT_FOUND));
            if (definition.measure().ratio() != null) throw new Refusal(ReportRefusal.RATIO_HAS_PARTS);
            var figure = figures.of(connection, question, definition, moment.knownAt());
            var history = Boolean.TRUE.equals(asked.history);
            var found = history
                    ? proofs.history(connection, question, moment.knownAt(), page)
                    : proofs.net(connection, question, moment.knownAt(), page);
            var cut = page.of(found, history ? Proofs::historyKey : Proofs::netKey);
            return new Explanation(basis, figure.value(), figure.facts(), cut.items(), cut.next());
        });
    }

    private Question question(Connection connection, ExplainParameters asked, Moment moment) throws SQLException {
        asked.check();
        var units = geography.at(connection, moment.knownAt());
        if (asked.target != null) {
            return targets.find(connection, asked.target, asked.from, moment.knownAt())
                    .map(line -> Judgement.question(line, units, moment))
                    .orElseThrow(() -> new Refusal(ReportRefusal.TARGET_NOT_FOUND));
        }
        if (!units.knows(asked.unit)) requireCarried(connection, FactType.UNIT, "unit", asked.unit);
        requireKnown(connection, ProgrammeFact.class, FactType.PROGRAMME, "programme", asked.programme, moment);
        requireKnown(
                connection, OrganisationFact.class, FactType.ORGANISATION, "organisation", asked.organisation, moment);
        return new Question(
                asked.indicator,
                asked.programme == null ? "" : asked.programme,
                asked.unitsAt == null
                        ? units.territory(asked.unit, asked.from, asked.to)
                        : units.territory(asked.unit, asked.unitsAt),
                asked.organisation,
                asked.from,
                Judgement.earlier(asked.to, moment.asOf()));
    }

    /** A misspelt code must not look like "nothing happened". */
    private void requireKnown(
            Connection connection,
            Class<? extends Fact> record,
            FactType type,
            String parameter,
            String code,
            Moment moment)
            throws SQLException {
        if (code == null
                || !references
                        .withCode(connection, record, code, moment.knownAt())
                        .isEmpty()) return;
        requireCarried(connection, type, parameter, code);
    }

    /** What facts carry may be asked for although nobody has published it: it is what is unclassified. */
    private void requireCarried(Connection connection, FactType type, String parameter, String code)
            throws SQLException {
        if (!unclassified.carried(connection, type, code)) throw Refusal.parameter(parameter, Request.UNKNOWN_CODE);
    }
}
