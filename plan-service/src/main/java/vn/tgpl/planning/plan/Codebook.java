package vn.tgpl.planning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.planning.catalogue.Catalogue;
import vn.tgpl.planning.codelist.CodeEntries;
import vn.tgpl.planning.indicator.Indicators;
import vn.tgpl.planning.organisation.Organisations;
import vn.tgpl.planning.programme.Programmes;
import vn.tgpl.planning.unit.Units;

/** Looks up all codes of a document with one query for each part of the catalogue. */
@ApplicationScoped
class Codebook {
    private final Programmes programmes;
    private final Units units;
    private final Organisations organisations;
    private final Indicators indicators;
    private final CodeEntries codes;

    record Page(
            Known programmes,
            Known units,
            Known organisations,
            Known indicators,
            Known types,
            Known roles,
            Known sources) {}

    Codebook(
            Programmes programmes, Units units, Organisations organisations, Indicators indicators, CodeEntries codes) {
        this.programmes = programmes;
        this.units = units;
        this.organisations = organisations;
        this.indicators = indicators;
        this.codes = codes;
    }

    Page open(Document document) {
        var header = document.header();
        var tasks = document.tasks();
        var targets = document.targets();
        return new Page(
                known(
                        programmes,
                        header.programmes().stream(),
                        tasks.stream().flatMap(task -> task.programmes().stream()),
                        targets.stream().map(Bodies.Target::programme),
                        header.budget().stream().map(BudgetBody::programme)),
                known(
                        units,
                        Stream.of(header.unit()),
                        targets.stream().map(Bodies.Target::unit),
                        allocations(targets).map(Allocation::unit)),
                known(
                        organisations,
                        Stream.of(header.issuer()),
                        tasks.stream().flatMap(task -> task.roles().stream()).map(Bodies.Role::organisation),
                        targets.stream().map(Bodies.Target::organisation),
                        allocations(targets).map(Allocation::organisation)),
                known(indicators, targets.stream().map(Bodies.Target::indicator)),
                listed(CodeLists.DOCUMENT_TYPES, Stream.of(header.type())),
                listed(
                        CodeLists.ROLES,
                        tasks.stream().flatMap(task -> task.roles().stream()).map(Bodies.Role::role)),
                listed(CodeLists.MONEY_SOURCES, header.budget().stream().map(BudgetBody::source)));
    }

    private Known listed(String list, Stream<String> given) {
        return new Known(codes.named(list, given.collect(Collectors.toSet())));
    }

    private static Stream<Allocation> allocations(List<Bodies.Target> targets) {
        return targets.stream().flatMap(target -> target.allocations().stream());
    }

    @SafeVarargs
    private static Known known(Catalogue<?> catalogue, Stream<String>... codes) {
        Set<String> named = new HashSet<>();
        for (var some : codes) some.forEach(named::add);
        named.remove(null);
        return new Known(catalogue.named(named));
    }
}
