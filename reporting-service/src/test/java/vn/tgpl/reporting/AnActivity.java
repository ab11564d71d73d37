package vn.tgpl.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tgpl.contracts.ActivityFact;
import vn.tgpl.contracts.Attendance;

/** An activity that a test tells about, one version after the other: {@code new AnActivity().in("01").fact()}. */
public final class AnActivity {
    private final UUID id;
    private final Map<String, BigDecimal> quantities = new HashMap<>();
    private long version = 1;
    private String kind = "COMM_EVENT";
    private String status = ActivityFact.HELD;
    private LocalDate heldOn = LocalDate.of(2024, 3, 14);
    private String unit = "01";
    private String organisation = "HN-TT";
    private List<String> programmes = List.of();
    private List<String> audiences = List.of();
    private List<String> languages = List.of("vie");
    private Attendance attendance;

    public AnActivity() {
        this(UUID.randomUUID());
    }

    public AnActivity(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    /** Goes on with the next version. */
    public AnActivity then() {
        version++;
        return this;
    }

    public AnActivity kind(String kind) {
        this.kind = kind;
        return this;
    }

    public AnActivity heldOn(String day) {
        status = ActivityFact.HELD;
        heldOn = LocalDate.parse(day);
        return this;
    }

    /** Any status but HELD; the day of a voided activity stays. */
    public AnActivity status(String status) {
        this.status = status;
        if (!status.equals("VOIDED")) heldOn = null;
        return this;
    }

    public AnActivity in(String unit) {
        this.unit = unit;
        return this;
    }

    public AnActivity by(String organisation) {
        this.organisation = organisation;
        return this;
    }

    public AnActivity serving(String... programmes) {
        this.programmes = List.of(programmes);
        return this;
    }

    public AnActivity forWhom(String... audiences) {
        this.audiences = List.of(audiences);
        return this;
    }

    public AnActivity spoken(String... languages) {
        this.languages = List.of(languages);
        return this;
    }

    public AnActivity with(int attendances) {
        return with(attendances, null);
    }

    public AnActivity with(int attendances, Integer poor) {
        attendance = new Attendance(attendances, null, poor, null, null, null, null, null);
        return this;
    }

    public AnActivity with(Attendance attendance) {
        this.attendance = attendance;
        return this;
    }

    public AnActivity with(String quantity, String amount) {
        quantities.put(quantity, new BigDecimal(amount));
        return this;
    }

    public ActivityFact fact() {
        return new ActivityFact(
                id,
                version,
                kind,
                status,
                null,
                heldOn,
                null,
                unit,
                "ON_SITE",
                organisation,
                programmes,
                programmes.isEmpty() ? null : programmes.getFirst(),
                null,
                audiences,
                languages,
                attendance,
                quantities);
    }
}
