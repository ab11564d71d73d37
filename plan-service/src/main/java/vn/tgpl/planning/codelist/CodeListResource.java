package vn.tgpl.planning.codelist;

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
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** The code lists and their codes: one may mean another thing from some day on, so a code is read on a day. */
@Path("/api/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "code-lists", description = "Danh mục dùng chung và lịch sử của từng mã")
class CodeListResource {
    private final CodeEntries entries;
    private final CodeEntryRules rules;
    private final MergePatch patches;
    private final Clock clock;

    CodeListResource(CodeEntries entries, CodeEntryRules rules, MergePatch patches, Clock clock) {
        this.entries = entries;
        this.rules = rules;
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "listCodeLists", summary = "The code lists")
    public Page<CodeListView> lists(@BeanParam PageRequest page) {
        return page.of(CodeList.after(page.key(), page.limit() + 1), CodeList::name)
                .map(CodeListView::of);
    }

    @GET
    @Path("{list}/codes")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(
            operationId = "listCodes",
            summary = "Codes of a list in order of creation, those of every time unless a day is given")
    public Page<CodeEntryView> list(@BeanParam CodeEntryFilter filter, @BeanParam PageRequest page) {
        CodeList.named(filter.listName);
        return entries.page(page, filter).map(CodeEntryView::of);
    }

    @GET
    @Path("{list}/codes/{code}")
    @Transactional
    @PermissionsAllowed(CATALOGUE_READ)
    @Operation(operationId = "getCode", summary = "What a code stands for on a day")
    public CodeEntryView get(
            @Parameter(example = "categories") @PathParam("list") String list,
            @Parameter(example = "MARTYR_RELATIVE") @PathParam("code") String code,
            @Parameter(description = "The day, today when absent") @QueryParam("at") LocalDate at) {
        return CodeEntryView.of(entries.get(CodeList.named(list).name(), code, on(at)));
    }

    @POST
    @Path("{list}/codes")
    @Transactional
    @Idempotent
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "addCode",
            summary = "Adds a code to an open list, or a new span to one that a list has",
            description = "End the earlier span of a code before the next one is added.")
    @APIResponseSchema(
            value = CodeEntryView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<CodeEntryView> add(
            @Parameter(example = "activity-kinds") @PathParam("list") String list, @Valid @NotNull CodeEntryBody body) {
        var found = CodeList.named(list);
        rules.check(found, body);
        var place = InstallCodes.place(entries.in(list), body.code());
        var entry = entries.save(new CodeEntry(list, body, place), Change.CHANGED);
        return Created.at(
                "code-lists/" + list + "/codes", entry.code + "?at=" + entry.validFrom, CodeEntryView.of(entry));
    }

    @PATCH
    @Path("{list}/codes/{code}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Transactional
    @PermissionsAllowed(CATALOGUE_WRITE)
    @Operation(
            operationId = "changeCode",
            summary = "Changes what a code stands for on a day, all but code and first day (merge patch)",
            description = "It ends by its validTo; nothing is ever deleted.")
    public CodeEntryView change(
            @Parameter(example = "activity-kinds") @PathParam("list") String list,
            @Parameter(example = "COMM_EVENT") @PathParam("code") String code,
            @Parameter(description = "The day, today when absent") @QueryParam("at") LocalDate at,
            @NotNull JsonNode patch) {
        var found = CodeList.named(list);
        var entry = entries.toChange(list, code, on(at));
        var body = patches.apply(entry.body(), patch);
        rules.check(found, body, entry);
        entry.define(body);
        return CodeEntryView.of(entries.save(entry, Change.CHANGED));
    }

    private LocalDate on(LocalDate at) {
        return at == null ? LocalDate.now(clock) : at;
    }
}
