package vn.tgpl.casework.request;

import static vn.tgpl.contracts.Permission.REQUEST_DECIDE;
import static vn.tgpl.contracts.Permission.REQUEST_READ;
import static vn.tgpl.contracts.Permission.REQUEST_WRITE;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.casework.legalcase.CaseView;
import vn.tgpl.casework.legalcase.OpenCase;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.web.Created;

/** Requests for legal aid: received, then refused or accepted as a case. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "requests", description = "Yêu cầu trợ giúp pháp lý")
class RequestResource {
    private final Requests requests;
    private final RequestRules rules;
    private final OpenCase cases;

    RequestResource(Requests requests, RequestRules rules, OpenCase cases) {
        this.requests = requests;
        this.rules = rules;
        this.cases = cases;
    }

    @GET
    @Transactional
    @PermissionsAllowed(REQUEST_READ)
    @Operation(operationId = "listRequests", summary = "Requests in order of entry")
    public Page<RequestView> list(@BeanParam RequestFilter filter, @BeanParam PageRequest page) {
        return requests.page(page, filter).map(RequestView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(REQUEST_READ)
    @Operation(operationId = "getRequest", summary = "One request")
    public RequestView get(@PathParam("id") UUID id) {
        return RequestView.of(requests.get(id));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(REQUEST_WRITE)
    @Operation(operationId = "receiveRequest", summary = "Records a request for legal aid (tiếp nhận)")
    @APIResponseSchema(
            value = RequestView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<RequestView> receive(@Valid @NotNull Bodies.Receive receive) {
        rules.check(receive);
        var request = requests.save(new Request(receive), Change.RECEIVED);
        return Created.at("requests", request.id, RequestView.of(request));
    }

    @POST
    @Path("{id}/refuse")
    @Transactional
    @Idempotent
    @PermissionsAllowed(REQUEST_DECIDE)
    @Operation(
            operationId = "refuseRequest",
            summary = "Refuses it for one of the reasons of Art. 30.3 (từ chối thụ lý)")
    public RequestView refuse(@PathParam("id") UUID id, @Valid @NotNull Bodies.Refuse refuse) {
        var request = requests.toChange(id);
        request.refuse(refuse);
        rules.check(refuse, request);
        return RequestView.of(requests.save(request, Change.REFUSED));
    }

    @POST
    @Path("{id}/accept")
    @Transactional
    @Idempotent
    @PermissionsAllowed(REQUEST_DECIDE)
    @Operation(
            operationId = "acceptRequest",
            summary = "Accepts it (thụ lý): answers with the case it becomes",
            description = "If-Match names the request's version; the ETag answered is the case's. 409 NOT_RECEIVED.")
    @APIResponseSchema(
            value = CaseView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<CaseView> accept(@PathParam("id") UUID id, @Valid @NotNull Bodies.Accept accept) {
        var request = requests.toChange(id);
        var opened = cases.open(request.acceptance(accept));
        // only now: saving the case flushes whatever has changed, and the request's version must rise once
        request.acceptedAs(opened.id());
        requests.save(request, Change.ACCEPTED);
        return Created.at("cases", opened.id(), opened);
    }
}
