package vn.tgpl.planning.allocation;

import java.util.Set;

/**
 * To whom something is handed down.
 *
 * @param self what it is known by
 * @param within all in which it lies, or which it is below
 */
public record Recipient(boolean organisation, Object self, Set<?> within) {}
