package vn.tgpl.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tgpl.contracts.CaseFact;

/** A case that a test tells about, one version after the other. */
public final class ACase {
    private final UUID id = UUID.randomUUID();
    private long version = 1;
    private String unit = "00001";
    private String form = "LITIGATION";
    private String field = "CRIMINAL";
    private String category = "POOR_HOUSEHOLD";
    private List<String> programmes = List.of();
    private LocalDate acceptedOn = LocalDate.of(2024, 3, 14);
    private CaseFact.Closing closed;

    public UUID id() {
        return id;
    }

    public ACase then() {
        version++;
        return this;
    }

    public ACase in(String unit) {
        this.unit = unit;
        return this;
    }

    public ACase form(String form) {
        this.form = form;
        return this;
    }

    public ACase category(String category) {
        this.category = category;
        return this;
    }

    public ACase serving(String... programmes) {
        this.programmes = List.of(programmes);
        return this;
    }

    public ACase acceptedOn(String day) {
        acceptedOn = LocalDate.parse(day);
        return this;
    }

    public ACase closedOn(String day, String reason, Boolean successful) {
        closed = new CaseFact.Closing(LocalDate.parse(day), reason, successful);
        return this;
    }

    public CaseFact fact() {
        return new CaseFact(
                id,
                version,
                null,
                closed == null ? "ACCEPTED" : "CLOSED",
                "HN-TT",
                unit,
                form,
                field,
                category,
                programmes,
                acceptedOn,
                null,
                closed);
    }
}
