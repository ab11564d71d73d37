package vn.tgpl.planning.calendar;

import static vn.tgpl.contracts.Permission.CATALOGUE_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** Whether a day is worked, and which day it is so many working days later. */
@Path("/api/v1/calendars/working-days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendars", description = "Lịch làm việc, kỳ báo cáo")
class WorkingDayResource {
    private static final int LONGEST = 366;

    private final Workyears years;

    WorkingDayResource(Workyears years) {
        this.years = years;
    }

    @Schema(name = "WorkingDays")
    record Span(LocalDate from, LocalDate to, long workingDays, List<DayView> items) {}

    @GET
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(
            operationId = "listWorkingDays",
            summary = "Every day of a span, worked or not, and how many are worked",
            description = "At most 366 days. A year of which nothing is known is refused, never guessed.")
    public Span between(
            @Parameter(description = "First day", required = true, example = "2024-04-25") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last day", required = true, example = "2024-05-05") @QueryParam("to")
                    LocalDate to) {
        if (from == null) throw Refusal.parameter("from", Request.BAD_PARAMETER);
        if (to == null || to.isBefore(from) || to.isAfter(from.plusDays(LONGEST - 1))) {
            throw Refusal.parameter("to", Request.BAD_PARAMETER);
        }
        var days = calendar(from.getYear(), to.getYear()).between(from, to).toList();
        return new Span(from, to, days.stream().filter(DayView::working).count(), days);
    }

    @GET
    @Path("{date}")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "getWorkingDay", summary = "Whether one day is worked, and why not")
    public DayView on(@Parameter(example = "2024-04-30") @PathParam("date") LocalDate date) {
        return calendar(date.getYear(), date.getYear()).on(date, "date");
    }

    @GET
    @Path("add")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(
            operationId = "addWorkingDays",
            summary = "The day that is so many working days after another",
            description = "The first day itself does not count: 1 is the next working day.")
    public Added add(
            @Parameter(description = "The day after which counting begins", required = true, example = "2024-04-26")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "How many working days, 1 to 366", required = true, example = "3")
                    @QueryParam("days")
                    Integer days) {
        if (from == null) throw Refusal.parameter("from", Request.BAD_PARAMETER);
        if (days == null || days < 1 || days > LONGEST) throw Refusal.parameter("days", Request.BAD_PARAMETER);
        return calendar(from.getYear(), from.getYear() + 2).after(from, days);
    }

    private WorkingDays calendar(int first, int last) {
        return new WorkingDays(
                years.known(IntStream.rangeClosed(first, last).boxed().toList()));
    }
}
