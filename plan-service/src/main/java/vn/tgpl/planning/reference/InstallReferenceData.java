package vn.tgpl.planning.reference;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tgpl.contracts.Change;
import vn.tgpl.planning.codelist.InstallCodes;
import vn.tgpl.planning.indicator.Indicator;
import vn.tgpl.planning.indicator.IndicatorBody;
import vn.tgpl.planning.indicator.IndicatorRules;
import vn.tgpl.planning.indicator.Indicators;
import vn.tgpl.planning.programme.Programme;
import vn.tgpl.planning.programme.ProgrammeBody;
import vn.tgpl.planning.programme.ProgrammeRules;
import vn.tgpl.planning.programme.Programmes;
import vn.tgpl.planning.unit.Unit;
import vn.tgpl.planning.unit.UnitBody;
import vn.tgpl.planning.unit.UnitRules;
import vn.tgpl.planning.unit.Units;

/**
 * Puts the state's own lists into the catalogue before the service answers: codes, programmes, the nation and its
 * provinces, indicators, calendars. It adds what is missing and never touches what is there, which may have been
 * changed since.
 */
@ApplicationScoped
class InstallReferenceData {
    private static final Logger LOG = System.getLogger(InstallReferenceData.class.getName());

    private final AgroalDataSource dataSource;
    private final InstallCodes codes;
    private final Programmes programmes;
    private final ProgrammeRules programmeRules;
    private final Units units;
    private final UnitRules unitRules;
    private final Indicators indicators;
    private final IndicatorRules indicatorRules;
    private final Calendars calendars;

    InstallReferenceData(
            AgroalDataSource dataSource,
            InstallCodes codes,
            Programmes programmes,
            ProgrammeRules programmeRules,
            Units units,
            UnitRules unitRules,
            Indicators indicators,
            IndicatorRules indicatorRules,
            Calendars calendars) {
        this.dataSource = dataSource;
        this.codes = codes;
        this.programmes = programmes;
        this.programmeRules = programmeRules;
        this.units = units;
        this.unitRules = unitRules;
        this.indicators = indicators;
        this.indicatorRules = indicatorRules;
        this.calendars = calendars;
    }

    /** All of it or nothing; a service that cannot install it does not start. */
    @Transactional
    @ActivateRequestContext
    void install(@Observes StartupEvent started) throws SQLException {
        oneReplicaAtATime();
        var added = codes.install() + programmes() + units() + indicators() + calendars.install();
        if (added > 0) LOG.log(Level.INFO, "{0} entries of reference data added to the catalogue", added);
    }

    /** Until commit; the next replica then finds everything there. */
    private void oneReplicaAtATime() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('reference data', 0))");
        }
    }

    /** Later ones first: they succeed the earlier. */
    private int programmes() {
        var given = Reference.read("programmes", ProgrammeBody[].class);
        var known =
                programmes.named(Arrays.stream(given).map(ProgrammeBody::code).toList());
        var missing = Arrays.stream(given)
                .filter(body -> !known.containsKey(body.code()))
                .sorted(comparing(ProgrammeBody::validFrom, reverseOrder()))
                .toList();
        for (var body : missing) {
            programmeRules.check(body);
            programmes.save(new Programme(body), Change.CHANGED);
        }
        return missing.size() + components(given, known);
    }

    /** A register that was set up before programmes came with their components gets them, unless somebody was faster. */
    private int components(ProgrammeBody[] given, Map<String, List<Programme>> known) {
        var completed = 0;
        for (var body : given) {
            for (var programme : known.getOrDefault(body.code(), List.of())) {
                if (!programme.lacksComponents() || body.components().isEmpty()) continue;
                programme.complete(body);
                programmes.save(programme, Change.CHANGED);
                completed++;
            }
        }
        return completed;
    }

    /** The nation first, as the others lie in it; then later ones before those they succeed. */
    private int units() {
        var given = Reference.read("units", UnitBody[].class);
        var known =
                units.named(Arrays.stream(given).map(UnitBody::code).distinct().toList());
        var missing = Arrays.stream(given)
                .filter(body -> known.getOrDefault(body.code(), List.of()).stream()
                        .noneMatch(unit -> unit.validFrom.equals(body.validFrom())))
                .collect(partitioningBy(
                        body -> body.parent() == null, groupingBy(UnitBody::validFrom, TreeMap::new, toList())));
        missing.get(true).values().forEach(this::add);
        missing.get(false).descendingMap().values().forEach(this::add);
        return missing.values().stream()
                .flatMap(byDay -> byDay.values().stream())
                .mapToInt(List::size)
                .sum();
    }

    /** Those of one day do not name each other. */
    private void add(List<UnitBody> bodies) {
        bodies.forEach(unitRules::check);
        units.saveAll(bodies.stream().map(Unit::new).toList(), Change.CHANGED);
    }

    /** Ratios last: their parts have to be there. */
    private int indicators() {
        var given = Reference.read("indicators", IndicatorBody[].class);
        var known =
                indicators.named(Arrays.stream(given).map(IndicatorBody::code).toList());
        var missing = Arrays.stream(given)
                .filter(body -> !known.containsKey(body.code()))
                .sorted(comparing(body -> body.measure().ratio() != null))
                .toList();
        for (var body : missing) {
            indicatorRules.check(body);
            indicators.save(new Indicator(body), Change.CHANGED);
        }
        return missing.size();
    }
}
