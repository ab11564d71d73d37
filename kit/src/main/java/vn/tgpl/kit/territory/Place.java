package vn.tgpl.kit.territory;

import java.time.LocalDate;

/**
 * Where a thing lies and whose it is.
 *
 * @param unit code of a commune, a province or the nation
 * @param on the day on which the code is read, since codes change hands
 * @param organisation code of the one it belongs to
 */
public record Place(String unit, LocalDate on, String organisation) {}
