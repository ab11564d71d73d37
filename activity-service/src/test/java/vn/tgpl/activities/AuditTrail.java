package vn.tgpl.activities;

import java.util.List;

/** Reads the audit trail from outside. */
public final class AuditTrail {
    public record Entry(String actor, String client, String action, String object, String decision, String reason) {}

    private AuditTrail() {}

    /** What one act has entered, in order. */
    public static List<Entry> of(Runnable act) {
        var before = Rows.text("SELECT coalesce(max(at), '-infinity') FROM audit");
        act.run();
        return Rows.list(
                "SELECT actor, client, action, object, decision, reason FROM audit"
                        + " WHERE at > ?::timestamptz ORDER BY at",
                row -> new Entry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                before);
    }

    public static List<Entry> allowed(Runnable act) {
        return of(act).stream()
                .filter(entry -> entry.decision().equals("ALLOWED"))
                .toList();
    }
}
