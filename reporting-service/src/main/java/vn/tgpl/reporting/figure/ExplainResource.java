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
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.reporting.geography.Geography;
import vn.tgpl.reporting.reference.References;
import vn.tgpl.reporting.target.TargetLines;

/** The proof of a figure (căn cứ của số liệu): every fact behind it, with the link to the service that owns it. */
@Path("/api/v1/reports/explain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
class ExplainResource {
    private final Answers answers;
    private final References references;
    private final Geography geography;
    private final TargetLines targets;
    private final Figures figures;
    private final Proofs proofs;

    ExplainResource(
            Answers answers,
            References references,
            Geography geography,
            TargetLines targets,
            Figures figures,
            Proofs proofs) {
        this.answers = answers;
        this.references = references;
        this.geography = geography;
        this.targets = targets;
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
                            + "The unit is read as of the first day. With history=true every entry of the ledger, reversals "
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
        return new Question(
                asked.indicator,
                asked.programme == null ? "" : asked.programme,
                units.territory(asked.unit, asked.from),
                asked.organisation,
                asked.from,
                Judgement.earlier(asked.to, moment.asOf()));
    }
}
