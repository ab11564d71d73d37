package vn.tgpl.planning.codebook;

import java.util.Set;

/** The codes that a document names, by the part of the catalogue or the list they are from. */
public record Codes(
        Set<String> programmes,
        Set<String> units,
        Set<String> organisations,
        Set<String> indicators,
        Set<String> types,
        Set<String> roles,
        Set<String> sources) {}
