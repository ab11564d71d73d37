package vn.tgpl.deploy.sample;

import java.util.Arrays;
import java.util.List;

/**
 * What a series of activities has in common. {@code programmes} and {@code languages} are taken in turn by the
 * activities of the series; the first programme of an entry is the primary one.
 */
record Scheme(
        String kind,
        String title,
        Place place,
        String mode,
        String organisation,
        List<String> audiences,
        List<List<String>> programmes,
        List<List<String>> languages,
        int fewest,
        int most,
        String quantity) {

    enum Place {
        /** Any commune of the province's list. */
        COMMUNE,
        /** Only a commune of the mountains, the border or the coast. */
        DIFFICULT,
        /** The whole province: several communes at once. */
        PROVINCE
    }

    static Scheme of(String kind, String title, String organisation) {
        return new Scheme(
                kind,
                title,
                Place.COMMUNE,
                "ON_SITE",
                organisation,
                List.of(),
                List.of(List.of()),
                List.of(List.of("vie")),
                40,
                120,
                null);
    }

    Scheme at(Place where) {
        return new Scheme(
                kind, title, where, mode, organisation, audiences, programmes, languages, fewest, most, quantity);
    }

    Scheme by(String how) {
        return new Scheme(
                kind, title, place, how, organisation, audiences, programmes, languages, fewest, most, quantity);
    }

    /** Whom it is for. */
    Scheme meantFor(String... groups) {
        return new Scheme(
                kind, title, place, mode, organisation, List.of(groups), programmes, languages, fewest, most, quantity);
    }

    /** Each entry is one activity's programmes, comma between them, none for an empty text. */
    Scheme serving(String... inTurn) {
        return new Scheme(
                kind, title, place, mode, organisation, audiences, split(inTurn), languages, fewest, most, quantity);
    }

    Scheme speaking(String... inTurn) {
        return new Scheme(
                kind, title, place, mode, organisation, audiences, programmes, split(inTurn), fewest, most, quantity);
    }

    Scheme attendedBy(int low, int high) {
        return new Scheme(
                kind, title, place, mode, organisation, audiences, programmes, languages, low, high, quantity);
    }

    Scheme yielding(String name) {
        return new Scheme(kind, title, place, mode, organisation, audiences, programmes, languages, fewest, most, name);
    }

    private static List<List<String>> split(String... inTurn) {
        return Arrays.stream(inTurn)
                .map(entry -> entry.isEmpty() ? List.<String>of() : List.of(entry.split(",")))
                .toList();
    }
}
