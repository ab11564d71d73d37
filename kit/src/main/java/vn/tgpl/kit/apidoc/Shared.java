package vn.tgpl.kit.apidoc;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.tgpl.kit.problem.Problem;

/** The headers, parameters and problems that many operations share; only what is used gets into the document. */
final class Shared {
    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String TOKEN = "Consistency-Token";
    static final String REPLAYED = "Idempotency-Replayed";
    static final String RETRY_AFTER = "Retry-After";
    static final String CHALLENGE = "WWW-Authenticate";
    private static final String NOT_MODIFIED = "NotModified";

    /** @param code that the example shows */
    private record Answer(String name, String description, String code, String title) {}

    private static final Map<String, Answer> PROBLEMS = new LinkedHashMap<>();

    static {
        problem(
                "400",
                "BadRequest",
                "Not readable: body, parameters or headers",
                "BAD_PARAMETER",
                "Tham số không hợp lệ");
        problem("401", "Unauthenticated", "No valid access token", "UNAUTHENTICATED", "Cần đăng nhập");
        problem(
                "403",
                "NotPermitted",
                "The role or the assignment does not allow it",
                "NOT_PERMITTED",
                "Không có quyền");
        problem("404", "NotFound", "Not there, or not within the caller's territory", "NOT_FOUND", "Không tìm thấy");
        problem("406", "NotAcceptable", "Only JSON is given", "NOT_ACCEPTABLE", "Chỉ trả lời bằng JSON");
        problem(
                "409",
                "Conflict",
                "It is in another state than this needs",
                "KEY_IN_PROGRESS",
                "Yêu cầu đang được xử lý");
        problem(
                "412",
                "VersionStale",
                "If-Match names another version than the newest",
                "VERSION_STALE",
                "Phiên bản đã cũ");
        problem("413", "BodyTooLarge", "The body is over 2 MiB", "BODY_TOO_LARGE", "Nội dung quá lớn");
        problem(
                "415",
                "UnsupportedMediaType",
                "The body is of another type",
                "UNSUPPORTED_MEDIA_TYPE",
                "Sai kiểu nội dung");
        problem("422", "Invalid", "Readable, but against the rules", "REQUIRED", "Thiếu thông tin bắt buộc");
        problem(
                "428",
                "VersionRequired",
                "If-Match is missing, or names no version",
                "IF_MATCH_REQUIRED",
                "Cần If-Match");
        problem(
                "429",
                "QuotaExceeded",
                "Too many calls; Retry-After says when to go on",
                "QUOTA_EXCEEDED",
                "Quá hạn mức");
        problem("500", "Internal", "A fault of this system, which has been logged", "INTERNAL", "Lỗi hệ thống");
        problem(
                "503",
                "Unavailable",
                "Not now; the same call may be repeated",
                "DATABASE_UNAVAILABLE",
                "Tạm thời chưa trả lời được");
    }

    private final Components components;

    Shared(Components components) {
        this.components = components;
        components.addSchema("Problem", problem());
        for (var status : PROBLEMS.keySet()) response(status);
        var notModified = createAPIResponse().description("The answer you have still holds");
        carry(notModified, ETAG);
        components.addResponse(NOT_MODIFIED, notModified);
        for (var header : List.of(ETAG, LOCATION, TOKEN, REPLAYED, RETRY_AFTER, CHALLENGE)) {
            components.addHeader(header, header(header));
        }
        parameter("IfMatch", "If-Match", "The ETag of the version you have seen", "\"3\"", true);
        parameter(
                "IfNoneMatch",
                "If-None-Match",
                "The ETag of the answer you have: 304 when it still holds",
                "W/\"1-42-1b9f\"",
                false);
        parameter(
                "IdempotencyKey",
                "Idempotency-Key",
                "Of your own choice; repeating it within 48 hours gets the first answer again",
                "4f1c9d5e-hold-2024-03-12",
                true);
        parameter(
                "ConsistencyToken",
                TOKEN,
                "From the answer to a write: wait until that is known here",
                "YWN0aXZpdHk6MDE5MGEwMDAtMjAyNC03MDAwLTgwMDAtMDAwMDAwMDAwMDAxOjE",
                false);
    }

    static Parameter parameter(String component) {
        return createParameter().ref(component);
    }

    /** The shared answer with that status, if there is one. */
    static APIResponse problem(String status) {
        return createAPIResponse().ref(PROBLEMS.get(status).name);
    }

    static APIResponse notModified() {
        return createAPIResponse().ref(NOT_MODIFIED);
    }

    static void carry(APIResponse response, String... headers) {
        for (var header : headers) response.addHeader(header, createHeader().ref(header));
    }

    private void response(String status) {
        var answer = PROBLEMS.get(status);
        var example = new LinkedHashMap<String, Object>();
        example.put(
                "type",
                "/problems/" + answer.code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        example.put("title", answer.title);
        example.put("status", Integer.valueOf(status));
        example.put("code", answer.code);
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        var content = createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        createMediaType().schema(createSchema().ref("Problem")).example(example));
        var response = createAPIResponse().description(answer.description).content(content);
        if (status.equals("401")) carry(response, CHALLENGE);
        if (status.equals("429") || status.equals("503")) carry(response, RETRY_AFTER);
        components.addResponse(answer.name, response);
    }

    private static Header header(String name) {
        var header = createHeader();
        return switch (name) {
            case ETAG ->
                header.description("For If-None-Match; of a thing it begins with the version, for If-Match")
                        .schema(text())
                        .example("\"3\"");
            case LOCATION -> header.description("The new thing").schema(text().format("uri-reference"));
            case TOKEN ->
                header.description("Sent with a later call, it waits until this write is known there")
                        .schema(text());
            case REPLAYED ->
                header.description("true: the answer that the first call with this key got")
                        .schema(text());
            case RETRY_AFTER ->
                header.description("Seconds to wait")
                        .schema(createSchema().addType(SchemaType.INTEGER))
                        .example(1);
            default -> header.description("How to authenticate").schema(text()).example("Bearer");
        };
    }

    private void parameter(String component, String name, String description, String example, boolean required) {
        var parameter = createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .required(required)
                .schema(text());
        if (example != null) parameter.example(example);
        components.addParameter(component, parameter);
    }

    private static Schema problem() {
        var error = object(
                List.of("code", "message"),
                Map.of(
                        "pointer",
                                text().description("Where in the body (RFC 6901)")
                                        .addExample("#/heldOn"),
                        "parameter", text().description("Which parameter or header"),
                        "code", text(),
                        "message", text()));
        var fields = new LinkedHashMap<String, Schema>();
        fields.put("type", text().format("uri-reference").addExample("/problems/not-planned"));
        fields.put("title", text().description("In Vietnamese, or in English by Accept-Language"));
        fields.put("status", createSchema().addType(SchemaType.INTEGER).addExample(409));
        fields.put("code", text().description("Stable, for programs").addExample("NOT_PLANNED"));
        fields.put("traceId", text());
        fields.put("errors", createSchema().addType(SchemaType.ARRAY).items(error));
        return object(List.of("type", "title", "status", "code", "traceId"), fields)
                .description("Why a request was refused (RFC 9457); nothing was changed");
    }

    private static Schema object(List<String> required, Map<String, Schema> fields) {
        return createSchema().addType(SchemaType.OBJECT).required(required).properties(fields);
    }

    private static Schema text() {
        return createSchema().addType(SchemaType.STRING);
    }

    private static void problem(String status, String name, String description, String code, String title) {
        PROBLEMS.put(status, new Answer(name, description, code, title));
    }
}
