package vn.tgpl.deploy.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A centre's requests and cases of one year (sổ thụ lý): every request takes its course. */
final class Docket {
    private static final List<String> REFUSALS = List.of(
            "REFUSE_NO_CONCRETE_CASE_OR_INELIGIBLE", "REFUSE_HANDLED_ELSEWHERE", "REFUSE_UNLAWFUL", "REFUSE_DECEASED");
    /** SOCIAL_POLICY_2024 began with 68/NQ-CP. */
    private static final LocalDate SOCIAL_POLICY = LocalDate.of(2024, 5, 9);

    private final String prefix;
    private final int inYear;
    private final String organisation;
    private final List<String> communes;
    private final List<String> difficult;
    private final Dice dice;
    private final Year year;
    private int requests;
    private int refusals;

    Docket(
            String prefix,
            int inYear,
            String organisation,
            List<String> communes,
            List<String> difficult,
            Dice dice,
            Year year) {
        this.prefix = prefix;
        this.inYear = inYear;
        this.organisation = organisation;
        this.communes = communes;
        this.difficult = difficult;
        this.dice = dice;
        this.year = year;
    }

    /** {@code completed} requests that become completed cases, then one for each of the other courses. */
    void run(Need need, int completed, Course... others) {
        for (int i = 0; i < completed; i++) {
            receive(need, Course.COMPLETED);
        }
        for (Course other : others) {
            receive(need, other);
        }
    }

    private void receive(Need need, Course course) {
        requests++;
        String ref = "%s-R-%03d".formatted(prefix, requests);
        List<String> where = need.onlyInDifficultCommunes() ? difficult : communes;
        String unit = dice.one(where);
        LocalDate received = dice.day(LocalDate.of(inYear, 1, 8), LocalDate.of(inYear, 9, 9));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("receivedOn", received.toString());
        body.put("organisation", organisation);
        body.put("unit", unit);
        body.put("form", need.form());
        body.put("field", need.field());
        body.put("category", need.category());
        year.post(received, ref, "/requests", body);
        switch (course) {
            case STILL_RECEIVED -> {}
            case REFUSED -> {
                LocalDate on = received.plusDays(dice.between(0, 2));
                String reason = REFUSALS.get(refusals++ % REFUSALS.size());
                year.verb(on, ref, "refuse", fields("reason", reason, "on", on.toString()));
            }
            default -> accept(ref, need, unit, received.plusDays(dice.between(0, 2)), course);
        }
    }

    private void accept(String request, Need need, String unit, LocalDate accepted, Course course) {
        String ref = request.replace("-R-", "-C-");
        List<String> programmes = need.programmes().stream()
                .filter(programme -> !programme.equals("SOCIAL_POLICY_2024") || !accepted.isBefore(SOCIAL_POLICY))
                .toList();
        Map<String, Object> stated = fields(
                "acceptedOn", accepted.toString(),
                "form", need.form(),
                "field", need.field(),
                "category", need.category(),
                "programmes", programmes);
        year.verb(accepted, request, "accept", ref, stated);
        if (course == Course.STILL_ACCEPTED) {
            return;
        }
        LocalDate assigned = accepted.plusDays(dice.between(0, 3));
        year.verb(assigned, ref, "assign", assignment(need, assigned));
        if (course == Course.STILL_ASSIGNED) {
            return;
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("unit", unit);
        whole.putAll(stated);
        if (course == Course.PROGRAMMES_REMOVED) {
            whole.put("programmes", List.of());
            correct(assigned.plusDays(6), ref, whole, "Vụ việc không thuộc chương trình đã nhập");
            return;
        }
        close(
                ref,
                need,
                assigned.plusDays(need.consultation() ? dice.between(3, 10) : dice.between(35, 105)),
                whole,
                course);
    }

    private void close(String ref, Need need, LocalDate on, Map<String, Object> whole, Course course) {
        String reason =
                switch (course) {
                    case DISCONTINUED -> "DISCONTINUED";
                    case SUSPENDED -> "SUSPENDED_BY_LAW";
                    default -> "COMPLETED";
                };
        Map<String, Object> closed = fields("on", on.toString(), "reason", reason);
        if (need.litigation() && reason.equals("COMPLETED")) {
            closed.put("successful", course == Course.SUCCESSFUL);
        }
        year.verb(on, ref, "close", closed);
        whole.put("closed", closed);
        LocalDate later = on.plusDays(11);
        switch (course) {
            case COMMUNE_MOVED -> {
                List<String> where = need.onlyInDifficultCommunes() ? difficult : communes;
                whole.put(
                        "unit",
                        dice.one(where.stream()
                                .filter(commune -> !commune.equals(whole.get("unit")))
                                .toList()));
                correct(later, ref, whole, "Đối chiếu lại nơi cư trú");
            }
            case CATEGORY_CHANGED -> {
                whole.put(
                        "category", need.category().equals("POOR_HOUSEHOLD") ? "PERSON_WITH_MERIT" : "POOR_HOUSEHOLD");
                correct(later, ref, whole, "Đối chiếu lại giấy tờ chứng minh");
            }
            case CLOSED_EARLIER -> {
                closed = new LinkedHashMap<>(closed);
                closed.put("on", on.minusDays(need.consultation() ? 1 : 30).toString());
                whole.put("closed", closed);
                correct(later, ref, whole, "Nhập nhầm ngày kết thúc");
            }
            case NOT_COMPLETED -> {
                whole.put("closed", fields("on", on.toString(), "reason", "DISCONTINUED"));
                correct(later, ref, whole, "Người được trợ giúp pháp lý đã rút yêu cầu trước ngày kết thúc");
            }
            default -> {}
        }
    }

    private void correct(LocalDate day, String ref, Map<String, Object> whole, String reason) {
        Map<String, Object> body = new LinkedHashMap<>(whole);
        body.put("reason", reason);
        year.verb(day, ref, "correct", body);
    }

    /** Litigation and representation are for officers and lawyers (Arts 31.1, 33.1); the register of practitioners is fictitious. */
    private Map<String, Object> assignment(Need need, LocalDate on) {
        List<String> types = need.consultation()
                ? List.of("LEGAL_AID_OFFICER", "CONSULTANT", "COLLABORATOR")
                : List.of("LEGAL_AID_OFFICER", "LEGAL_AID_OFFICER", "CONTRACT_LAWYER");
        String type = dice.one(types);
        int who = List.of("LEGAL_AID_OFFICER", "CONTRACT_LAWYER", "CONSULTANT", "COLLABORATOR")
                                .indexOf(type)
                        * 10
                + dice.between(1, 4);
        String practitioner = "0190a000-%04d-7000-8000-%012d".formatted(inYear, who);
        return fields("practitioner", practitioner, "type", type, "on", on.toString());
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
