package vn.tgpl.casework.legalcase;

import static vn.tgpl.contracts.Permission.CASE_ASSIGN;
import static vn.tgpl.contracts.Permission.CASE_CLOSE;
import static vn.tgpl.contracts.Permission.CASE_CORRECT;
import static vn.tgpl.contracts.Permission.CASE_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;

/** Cases: accepted from a request, assigned, closed, and corrected afterwards. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases", description = "Vụ việc trợ giúp pháp lý")
class CaseResource {
    private final LegalCases cases;
    private final CaseRules rules;

    CaseResource(LegalCases cases, CaseRules rules) {
        this.cases = cases;
        this.rules = rules;
    }

    @GET
    @Transactional
    @PermissionsAllowed(CASE_READ)
    @Operation(operationId = "listCases", summary = "Cases in order of entry")
    public Page<CaseView> list(@BeanParam CaseFilter filter, @BeanParam PageRequest page) {
        return cases.page(page, filter).map(CaseView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(CASE_READ)
    @Operation(operationId = "getCase", summary = "One case")
    public CaseView get(@PathParam("id") UUID id) {
        return CaseView.of(cases.get(id));
    }

    @POST
    @Path("{id}/assign")
    @Transactional
    @Idempotent
    @PermissionsAllowed(CASE_ASSIGN)
    @Operation(operationId = "assignCase", summary = "Puts the case in the hands of a practitioner (phân công)")
    public CaseView assign(@PathParam("id") UUID id, @Valid @NotNull Bodies.Assign assign) {
        var legalCase = cases.toChange(id);
        legalCase.assign(assign);
        rules.check(assign, legalCase);
        return CaseView.of(cases.save(legalCase, Change.ASSIGNED));
    }

    @POST
    @Path("{id}/close")
    @Transactional
    @Idempotent
    @PermissionsAllowed(CASE_CLOSE)
    @Operation(
            operationId = "closeCase",
            summary = "Ends the case (kết thúc): completed, discontinued or suspended by law")
    public CaseView close(@PathParam("id") UUID id, @Valid @NotNull Bodies.Close close) {
        var legalCase = cases.toChange(id);
        legalCase.close(close);
        rules.check(close, legalCase);
        return CaseView.of(cases.save(legalCase, Change.CLOSED));
    }

    @POST
    @Path("{id}/correct")
    @Transactional
    @Idempotent
    @PermissionsAllowed(CASE_CORRECT)
    @Operation(
            operationId = "correctCase",
            summary = "Replaces the record of a case by what was true, in any status",
            description = "Figures move back to the days and places corrected to. Status and code stay.")
    public CaseView correct(@PathParam("id") UUID id, @Valid @NotNull Bodies.Correct correction) {
        var legalCase = cases.toChange(id);
        rules.check(correction, legalCase);
        legalCase.correct(correction);
        return CaseView.of(cases.save(legalCase, Change.CORRECTED));
    }
}
