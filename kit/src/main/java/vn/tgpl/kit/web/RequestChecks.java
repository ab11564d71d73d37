package vn.tgpl.kit.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tgpl.kit.json.StrictBodyReader;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/**
 * A misspelt or empty filter must not silently widen an answer: every query parameter has to be one the operation knows.
 * A body that announces itself as too large is not read at all.
 */
@Singleton
public class RequestChecks {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    /** Half of what the server reads; beyond that it answers 431 without a body and closes the connection. */
    private static final int MOST_HEADERS = 32 * 1024;

    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=([^;]*)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> JSON = Set.of("application/json", "application/merge-patch+json");

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        if (size(request.getHeaders()) > MOST_HEADERS) throw new Refusal(Request.HEADERS_TOO_LARGE);
        if (unfit(request.getUriInfo().getPath())) throw new NotFoundException();
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && tooLarge(length)) throw new Refusal(Request.BODY_TOO_LARGE);
        var method = resource.getResourceMethod();
        if (method == null) return;
        if (WITH_BODY.contains(request.getMethod())
                && !taken(method, request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw new NotSupportedException();
        }
        var names = known.computeIfAbsent(method, RequestChecks::names);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!names.contains(name)) {
                // the name is the sender's own word: repeated only where it looks like one
                throw NAME.matcher(name).matches()
                        ? Refusal.parameter(name, Request.UNKNOWN_PARAMETER)
                        : new Refusal(Request.UNKNOWN_PARAMETER);
            }
            if (values.size() != 1 || values.getFirst().isEmpty() || unfit(values.getFirst())) {
                throw Refusal.parameter(name, Request.BAD_PARAMETER);
            }
        });
    }

    /**
     * JSON, unless the operation itself says what else it reads: the framework would make a body of one text field out
     * of plain text, past our reader.
     */
    private static boolean taken(Method method, String type) {
        if (type == null) return true;
        var end = type.indexOf(';');
        var plain = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        var own = method.getAnnotation(Consumes.class);
        var known = JSON.contains(plain) || own != null && List.of(own.value()).contains(plain);
        var text = JSON.contains(plain) || plain.startsWith("text/");
        return known && !(text && otherCharset(type));
    }

    /** Text is read as UTF-8: what says that it is anything else would be taken for what it is not. */
    private static boolean otherCharset(String type) {
        return CHARSET.matcher(type)
                .results()
                .anyMatch(said -> !said.group(1).strip().replace("\"", "").equalsIgnoreCase("UTF-8"));
    }

    private static int size(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .mapToInt(header -> header.getValue().stream()
                        .mapToInt(value -> header.getKey().length() + value.length())
                        .sum())
                .sum();
    }

    private static boolean tooLarge(String length) {
        return length.length() > 10 || Long.parseLong(length) > StrictBodyReader.MAX_BYTES;
    }

    /** Text that no code or id holds and that the database could not take. */
    private static boolean unfit(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == 0xFFFD);
    }

    private static Set<String> names(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getFields())
                                .map(field -> field.getAnnotation(QueryParam.class))
                        : Stream.of(parameter.getAnnotation(QueryParam.class)))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
