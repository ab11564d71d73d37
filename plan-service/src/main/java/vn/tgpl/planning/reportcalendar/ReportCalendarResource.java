package vn.tgpl.planning.reportcalendar;

import static vn.tgpl.contracts.Permission.CATALOGUE_READ;
import static vn.tgpl.contracts.Permission.CATALOGUE_WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.json.MergePatch;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.web.Created;
import vn.tgpl.planning.catalogue.EntryFilter;

/** The calendars that reports are made by. */
@Path("/api/v1/report-calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendars")
class ReportCalendarResource {
    private final ReportCalendars calendars;
    private final CalendarPeriods periods;
    private final MergePatch patches;

    ReportCalendarResource(ReportCalendars calendars, CalendarPeriods periods, MergePatch patches) {
        this.calendars = calendars;
        this.periods = periods;
        this.patches = patches;
    }

    @Schema(name = "ReportPeriods")
    record Periods(
            @Schema(examples = "CALENDAR_YEAR") String calendar,
            @Schema(examples = "2024") int year,
            List<Period> items) {}

    @GET
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "listReportCalendars", summary = "Report calendars in order of creation")
    public Page<ReportCalendarView> list(@BeanParam EntryFilter filter, @BeanParam PageRequest page) {
        return calendars.page(page, filter).map(ReportCalendarView::of);
    }

    @GET
    @Path("{code}")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "getReportCalendar", summary = "One report calendar")
    public ReportCalendarView get(@Parameter(example = "ADMIN_YEAR") @PathParam("code") String code) {
        return ReportCalendarView.of(calendars.get(code));
    }

    @GET
    @Path("{code}/periods")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(
            operationId = "listReportPeriods",
            summary = "The periods of one year by this calendar",
            description = "A calendar whose periods begin with a programme needs `programme`; a programme that has not "
                    + "begun by then has none.")
    public Periods periods(
            @Parameter(example = "ADMIN_YEAR") @PathParam("code") String code,
            @Parameter(description = "The year", required = true, example = "2024") @QueryParam("year") Integer year,
            @Parameter(description = "Code of the programme that the periods begin with", example = "POVERTY_2021")
                    @QueryParam("programme")
                    String programme) {
        return new Periods(code, periods.checked(year), periods.of(calendars.get(code), year, programme));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(operationId = "addReportCalendar", summary = "Adds a report calendar")
    @APIResponseSchema(
            value = ReportCalendarView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<ReportCalendarView> add(@Valid @NotNull ReportCalendarBody body) {
        ReportCalendarRules.check(body);
        var calendar = calendars.save(new ReportCalendar(body), Change.CHANGED);
        return Created.at("report-calendars", calendar.code, ReportCalendarView.of(calendar));
    }

    @PATCH
    @Path("{code}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Transactional
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "changeReportCalendar",
            summary = "Changes a report calendar, all but its code (merge patch)",
            description = "It ends by its validTo; nothing is ever deleted.")
    public ReportCalendarView change(
            @Parameter(example = "ADMIN_YEAR") @PathParam("code") String code, @NotNull JsonNode patch) {
        var calendar = calendars.toChange(code);
        var body = patches.apply(calendar.body(), patch);
        ReportCalendarRules.check(body, calendar);
        calendar.define(body);
        return ReportCalendarView.of(calendars.save(calendar, Change.CHANGED));
    }
}
