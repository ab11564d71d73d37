package vn.tgpl.deploy.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tgpl.deploy.sample.Scheme.Place;

/** A province's legal-aid work of one year: plans its activities and lets each live its story. */
final class Centre {
    private final String prefix;
    private final String province;
    private final int inYear;
    private final List<String> communes;
    private final List<String> difficult;
    private final Communes names;
    private final Dice dice;
    private final Year year;
    private int activities;

    /** {@code difficult} are those of {@code communes} that lie in the mountains, at the border or on the coast. */
    Centre(
            String prefix,
            String province,
            int inYear,
            List<String> communes,
            List<String> difficult,
            Communes names,
            Dice dice,
            Year year) {
        this.prefix = prefix;
        this.province = province;
        this.inYear = inYear;
        this.communes = communes;
        this.difficult = difficult;
        this.names = names;
        this.dice = dice;
        this.year = year;
    }

    /** {@code held} activities that go as planned, then one for each of the other stories. */
    void run(Scheme scheme, int held, Story... others) {
        for (int i = 0; i < held + others.length; i++) {
            List<String> programmes = inTurn(scheme.programmes(), i);
            List<String> languages = inTurn(scheme.languages(), i);
            Story story = i < held ? Story.HELD : others[i - held];
            LocalDate day = story == Story.YEAR_CORRECTED
                    ? LocalDate.of(inYear, 1, 4)
                    : dice.day(LocalDate.of(inYear, 2, 15), LocalDate.of(inYear, 11, 30));
            live(scheme, programmes, languages, day, story);
        }
    }

    /** One activity on a day that is known. */
    void runOn(LocalDate day, Scheme scheme) {
        live(scheme, inTurn(scheme.programmes(), 0), inTurn(scheme.languages(), 0), day, Story.HELD);
    }

    private void live(Scheme scheme, List<String> programmes, List<String> languages, LocalDate day, Story story) {
        ActivityLife life = new ActivityLife(year, "%s-A-%03d".formatted(prefix, ++activities));
        life.plan(day.minusDays(dice.between(10, 30)), planned(scheme, programmes, languages, day, story));
        switch (story) {
            case STILL_PLANNED -> {}
            case CANCELLED -> life.end("cancel", "Không bố trí được địa điểm");
            case VOIDED_BEFORE -> life.end("void", "Nhập trùng");
            case POSTPONED -> life.postpone(null, "Chưa xác định được thời gian tổ chức");
            case POSTPONED_THEN_CANCELLED -> {
                life.postpone(day.plusDays(20), "Địa phương đề nghị lùi lịch");
                life.end("cancel", "Lồng ghép vào hoạt động khác");
            }
            case POSTPONED_THEN_HELD -> {
                LocalDate later = day.plusDays(14);
                life.postpone(later, "Địa phương đề nghị lùi lịch");
                hold(life, scheme, later);
            }
            case VOIDED_AFTER -> {
                hold(life, scheme, day);
                life.end("void", "Nhập nhầm, hoạt động không có thật");
            }
            default -> {
                hold(life, scheme, day);
                correct(life, scheme, programmes, day, story);
            }
        }
    }

    private void correct(ActivityLife life, Scheme scheme, List<String> programmes, LocalDate day, Story story) {
        switch (story) {
            case ATTENDANCE_CORRECTED ->
                life.correct(Map.of("attendance", attendance(scheme)), "Đối chiếu lại danh sách ký tên");
            case MONTH_CORRECTED -> {
                LocalDate other = day.getMonthValue() > 6 ? day.minusMonths(2) : day.plusMonths(2);
                life.correct(Map.of("heldOn", other.toString()), "Nhập nhầm tháng tổ chức");
            }
            case YEAR_CORRECTED -> {
                LocalDate before = LocalDate.of(inYear - 1, 12, 28);
                life.correct(Map.of("heldOn", before.toString()), "Hoạt động của tháng 12 năm trước");
            }
            case COMMUNE_CORRECTED -> {
                List<String> elsewhere = pool(scheme, programmes).stream()
                        .filter(commune -> !commune.equals(life.stated("unit")))
                        .toList();
                life.correct(Map.of("unit", dice.one(elsewhere)), "Nhập nhầm xã");
            }
            case PROGRAMME_CORRECTED -> {
                List<String> rest = programmes.subList(1, programmes.size());
                Map<String, Object> changes = new LinkedHashMap<>();
                changes.put("programmes", rest);
                changes.put("primaryProgramme", rest.isEmpty() ? null : rest.getFirst());
                life.correct(changes, "Không sử dụng kinh phí của chương trình đã nhập");
            }
            case AUDIENCE_CORRECTED ->
                life.correct(Map.of("audiences", List.of("FEMALE", "POOR")), "Cuộc dành riêng cho phụ nữ");
            default -> {}
        }
    }

    private Map<String, Object> planned(
            Scheme scheme, List<String> programmes, List<String> languages, LocalDate day, Story story) {
        String unit = scheme.place() == Place.PROVINCE ? province : dice.one(pool(scheme, programmes));
        // a title is not part of a correction, so it must not name a commune that will turn out wrong
        boolean named = scheme.place() != Place.PROVINCE && story != Story.COMMUNE_CORRECTED;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", scheme.kind());
        body.put("title", named ? scheme.title() + " tại " + names.inSentence(unit) : scheme.title());
        body.put("plannedOn", day.toString());
        body.put("unit", unit);
        if (named && scheme.mode().equals("ON_SITE")) {
            body.put("place", "Hội trường Uỷ ban nhân dân " + names.inSentence(unit));
        }
        body.put("mode", scheme.mode());
        body.put("organisation", scheme.organisation());
        body.put("programmes", programmes);
        if (!programmes.isEmpty()) {
            body.put("primaryProgramme", programmes.getFirst());
        }
        body.put("audiences", scheme.audiences());
        body.put("languages", languages);
        return body;
    }

    private void hold(ActivityLife life, Scheme scheme, LocalDate day) {
        life.hold(day, attendance(scheme), quantities(scheme));
    }

    private Map<String, Object> attendance(Scheme scheme) {
        Map<String, Object> attendance = new LinkedHashMap<>();
        int total = dice.between(scheme.fewest(), scheme.most());
        attendance.put("total", total);
        if (total > 0) {
            boolean women = scheme.audiences().contains("FEMALE");
            attendance.put("female", women ? dice.part(total, 92, 100) : dice.part(total, 35, 60));
            if (scheme.audiences().contains("POOR")) {
                attendance.put("poor", dice.part(total, 15, 40));
                attendance.put("nearPoor", dice.part(total, 10, 25));
            }
            if (scheme.audiences().contains("ETHNIC_MINORITY")) {
                attendance.put("ethnicMinority", dice.part(total, 50, 95));
            }
            if (scheme.audiences().contains("DISABLED")) {
                attendance.put("disabled", dice.part(total, 50, 80));
            }
            if (scheme.audiences().contains("ELDERLY")) {
                attendance.put("elderly", dice.part(total, 60, 95));
            }
        }
        return attendance;
    }

    private Map<String, Object> quantities(Scheme scheme) {
        return switch (scheme.quantity()) {
            case null -> Map.of();
            case "copies" -> Map.of("copies", dice.between(5, 40) * 100);
            case "broadcasts" -> Map.of("broadcasts", dice.between(2, 12));
            case String name -> Map.of(name, dice.between(1, 6));
        };
    }

    /** What serves the ethnic-minority programme happens where it applies. */
    private List<String> pool(Scheme scheme, List<String> programmes) {
        return scheme.place() == Place.DIFFICULT || programmes.contains("ETHNIC_2021") ? difficult : communes;
    }

    private static <T> T inTurn(List<T> list, int turn) {
        return list.get(turn % list.size());
    }
}
