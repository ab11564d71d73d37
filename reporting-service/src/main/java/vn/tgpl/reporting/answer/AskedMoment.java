package vn.tgpl.reporting.answer;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The two times of every question: the business day, and the instant of knowledge. */
public class AskedMoment {
    @QueryParam("asOf")
    @Parameter(description = "Business day up to which facts count, today when absent", example = "2024-12-31")
    public LocalDate asOf;

    @QueryParam("knownAt")
    @Parameter(
            description = "Instant of knowledge: the answer as it was then; now when absent",
            example = "2026-01-01T00:00:00+07:00")
    public Instant knownAt;
}
