package vn.tgpl.planning.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day some working days after another.
 *
 * @param verified false when a day on the way rests on what was not read in the act itself
 */
@Schema(name = "WorkingDaysAdded")
record Added(LocalDate from, int days, LocalDate on, boolean verified) {}
