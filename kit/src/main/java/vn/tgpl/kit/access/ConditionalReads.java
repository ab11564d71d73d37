package vn.tgpl.kit.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.tgpl.kit.web.SaysMore;

/**
 * What was read carries an {@code ETag}, a list one over its content; who has the answer already (If-None-Match) gets 304
 * and no body (RFC 9110, 13.1.2).
 */
@Singleton
public class ConditionalReads {
    /** Filters of answers run from high to low: after {@link WriteHeaders}. */
    private static final int AFTER_VERSIONS = 4000;

    private static final int MARK_BYTES = 8;

    private final ObjectMapper json;

    ConditionalReads(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter(priority = AFTER_VERSIONS)
    public void answer(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (!request.getMethod().equals(HttpMethod.GET) || response.getStatus() != 200) return;
        var tag = tag(response);
        if (tag == null) return;
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        var had = request.getHeaders().getOrDefault(HttpHeaders.IF_NONE_MATCH, List.of());
        if (!matches(had, tag)) return;
        response.setStatus(304);
        response.setEntity(null);
    }

    private String tag(ContainerResponseContext response) throws JsonProcessingException {
        var given = response.getHeaderString(HttpHeaders.ETAG);
        var entity = response.getEntity();
        if (given != null && !(entity instanceof SaysMore)) return given;
        if (entity == null || entity instanceof byte[] || !isJson(response.getMediaType())) return given;
        // written here, it is not written a second time
        var content = json.writeValueAsBytes(entity);
        response.setEntity(content, new Annotation[0], response.getMediaType());
        var mark = HexFormat.of().formatHex(sha256(content), 0, MARK_BYTES);
        return given == null ? "W/\"" + mark + "\"" : given.substring(0, given.length() - 1) + "-" + mark + "\"";
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    /** By weak comparison: an answer read is as good whichever way it was written. */
    static boolean matches(List<String> had, String tag) {
        var opaque = opaque(tag);
        return had.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
