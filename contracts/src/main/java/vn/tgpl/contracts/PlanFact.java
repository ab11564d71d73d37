package vn.tgpl.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A plan (kế hoạch) with its tasks and targets. A document that amends a plan has none: what it says stands in the plan
 * once it is issued.
 */
public record PlanFact(
        UUID id,
        long version,
        String number,
        String title,
        String type,
        String issuer,
        LocalDate signedOn,
        Period period,
        String unit,
        List<String> programmes,
        UUID parentPlan,
        List<LegalBasis> legalBases,
        String status,
        LocalDate issuedOn,
        String source,
        Amends amends,
        List<Task> tasks,
        List<Target> targets)
        implements Fact {
    public static final String ISSUED = "ISSUED";
    public static final String COMPLETED = "COMPLETED";
    private static final Set<String> BEFORE_ISSUE = Set.of("DRAFT", "SUBMITTED", "APPROVED");

    public PlanFact {
        Fact.require(number, status);
        programmes = Fact.list(programmes);
        legalBases = Fact.list(legalBases);
        tasks = Fact.list(tasks);
        targets = Fact.list(targets);
    }

    /** Whether it was not issued so far. */
    public boolean draft() {
        return BEFORE_ISSUE.contains(status);
    }

    /** Whether its targets are judged: what is superseded or revoked asks for nothing any more. */
    public boolean reported() {
        return (ISSUED.equals(status) || COMPLETED.equals(status)) && amends == null;
    }

    /** The plan that a document amends. */
    public record Amends(UUID plan, LocalDate effectiveFrom) {}

    /** Both days belong to it. */
    public record Period(LocalDate from, LocalDate to) {}

    /** A document the plan rests on (căn cứ), inside or outside the system. */
    public record LegalBasis(int order, String number, String title, String issuerName, LocalDate date, UUID plan) {}

    public record Task(
            UUID id,
            String ordinal,
            UUID parent,
            LocalDate from,
            LocalDate to,
            String recurrence,
            List<Role> roles,
            List<String> programmes) {
        public Task {
            roles = Fact.list(roles);
            programmes = Fact.list(programmes);
        }
    }

    public record Role(String role, String organisation) {}

    /** A target (chỉ tiêu) with every default resolved; {@code lines} is what it asks for, one per year when yearly. */
    public record Target(
            UUID id,
            UUID task,
            String indicator,
            String programme,
            String unit,
            String organisation,
            String recurrence,
            Period period,
            Bound bound,
            String accumulation,
            UUID allocatedFrom,
            List<Allocation> allocations,
            List<Line> lines) {
        public Target {
            allocations = Fact.list(allocations);
            lines = Fact.list(lines);
        }
    }

    /** Null is an open side; no bound at all means tracked without a judgement. */
    public record Bound(BigDecimal low, BigDecimal high) {}

    /** What a target hands down to a unit or to an organisation; it is not judged by itself. */
    public record Allocation(String unit, String organisation, Bound bound) {}

    /** Named by its target and first day; what counts lies between {@code since}, which is {@code from} when absent, and {@code to}. */
    public record Line(LocalDate from, LocalDate to, String label, LocalDate since) {
        public Line(LocalDate from, LocalDate to, String label) {
            this(from, to, label, null);
        }
    }
}
