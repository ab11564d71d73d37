package vn.tgpl.planning.exchange;

import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import vn.tgpl.planning.Fixtures;

/** Plans of any shape that the rules allow. */
final class RandomPlans {
    private static final List<String> TEXTS = List.of(
            "Tổ chức truyền thông", "\"Nháy\" \\ và <thẻ> & 'móc'", "=1+1", "ĐƯỜNG DÂY NÓNG – 24/7", "x", "Ếch 🐸 ơi");
    private static final List<String> PROGRAMMES = List.of("POVERTY_2021", "NEW_RURAL_2021", "ETHNIC_2021");
    private static final List<String> INDICATORS = List.of("COMM_EVENTS", "COMM_EVENTS_GENERAL");
    private static final List<String> ROLES = List.of("COORDINATE", "FOCAL", "ADVISE", "MONITOR", "REPORT");

    private final Random random;

    RandomPlans(long seed) {
        random = new Random(seed);
    }

    Map<String, Object> next() {
        var original = random.nextBoolean();
        var tasks = tasks(original);
        var plan = object(
                "number",
                Fixtures.fresh("") + "/KH-STP",
                "title",
                text(),
                "type",
                "PLAN",
                "issuer",
                "HN-STP",
                "period",
                Fixtures.period("2021-01-01", "2025-12-31"),
                "unit",
                "01",
                "programmes",
                some(PROGRAMMES),
                "legalBases",
                bases(),
                "source",
                original ? "ORIGINAL" : "TRANSCRIBED",
                "recipients",
                some(TEXTS),
                "tasks",
                tasks,
                "targets",
                targets(tasks));
        if (original || random.nextBoolean()) plan.put("signedOn", "2021-01-15");
        maybe(plan, "sourceNote", this::text);
        maybe(plan, "place", this::text);
        maybe(plan, "signer", () -> object("title", text(), "name", text()));
        maybe(plan, "sections", () -> List.of(object("heading", text(), "paragraphs", List.of(text(), text()))));
        maybe(plan, "budget", () -> budget(tasks));
        return plan;
    }

    private List<Map<String, Object>> tasks(boolean original) {
        var tasks = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < random.nextInt(6); i++) {
            var roles = new ArrayList<Map<String, Object>>();
            if (original || random.nextBoolean()) roles.add(object("role", "LEAD", "organisation", "HN-TT"));
            if (random.nextBoolean()) roles.add(object("role", one(ROLES), "name", text()));
            var task = object(
                    "ordinal",
                    "II." + i,
                    "content",
                    text(),
                    "recurrence",
                    random.nextBoolean() ? "ONCE" : "YEARLY",
                    "roles",
                    roles,
                    "programmes",
                    some(PROGRAMMES));
            if (i > 0 && random.nextBoolean()) task.put("parent", "II." + random.nextInt(i));
            maybe(task, "timeText", this::text);
            maybe(task, "expectedOutput", this::text);
            time(task);
            tasks.add(task);
        }
        return tasks;
    }

    private void time(Map<String, Object> task) {
        var from = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1000));
        if (task.get("recurrence").equals("YEARLY")) {
            maybe(task, "time", () -> object("kind", "YEARLY"));
        } else if (random.nextBoolean()) {
            task.put("time", object("kind", "QUARTER", "year", 2023, "number", 1 + random.nextInt(4)));
        } else {
            maybe(task, "from", from::toString);
            maybe(task, "to", () -> from.plusDays(random.nextInt(300)).toString());
            if (task.size() == 4) maybe(task, "milestones", () -> List.of(object("name", text(), "due", "2024-05-06")));
        }
    }

    private List<Map<String, Object>> budget(List<Map<String, Object>> tasks) {
        var line = object("source", "CENTRAL", "amount", random.nextInt(1_000_000), "content", text());
        if (!tasks.isEmpty()) maybe(line, "task", () -> one(tasks).get("ordinal"));
        maybe(line, "programme", () -> one(PROGRAMMES));
        maybe(line, "year", () -> 2022);
        return List.of(line, with(line, "source", "INTEGRATED"));
    }

    /** In years of their own, so that none is there twice. */
    private List<Map<String, Object>> targets(List<Map<String, Object>> tasks) {
        var targets = new ArrayList<Map<String, Object>>();
        for (var year = 2021; year < 2021 + random.nextInt(6); year++) {
            var target = object(
                    "indicator", one(INDICATORS),
                    "recurrence", random.nextBoolean() ? "ONCE" : "YEARLY",
                    "period", Fixtures.period(year + "-01-01", year + "-12-31"));
            if (!tasks.isEmpty()) maybe(target, "task", () -> one(tasks).get("ordinal"));
            maybe(target, "programme", () -> one(PROGRAMMES));
            maybe(target, "unit", () -> "01");
            maybe(target, "organisation", () -> "HN-TT");
            maybe(target, "note", this::text);
            if (target.get("recurrence").equals("YEARLY")) maybe(target, "accumulation", () -> "CUMULATIVE");
            var low = random.nextInt(50);
            maybe(target, "bound", () -> switch (random.nextInt(3)) {
                case 0 -> object("low", low);
                case 1 -> object("high", low + 0.5);
                default -> object("low", low, "high", low + random.nextInt(9));
            });
            targets.add(target);
        }
        return targets;
    }

    private List<Map<String, Object>> bases() {
        var bases = new ArrayList<Map<String, Object>>();
        for (var i = 1; i <= random.nextInt(4); i++) {
            var basis = object("order", i, "number", i + "/QĐ-TTg");
            maybe(basis, "title", this::text);
            maybe(basis, "issuerName", this::text);
            maybe(basis, "date", () -> "2020-05-17");
            bases.add(basis);
        }
        return bases;
    }

    private void maybe(Map<String, Object> object, String name, Supplier<Object> value) {
        if (random.nextBoolean()) object.put(name, value.get());
    }

    private String text() {
        return one(TEXTS);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(List<T> list) {
        return list.stream().filter(one -> random.nextInt(3) == 0).toList();
    }
}
