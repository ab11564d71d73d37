package vn.tgpl.kit.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** Reads parameters: a bad one in the query is 400 and named, a bad id in the path is 404. */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            UUID.class, Parameters::uuid,
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            Boolean.class, Parameters::bool,
            LocalDate.class, text -> LocalDate.parse(ofFourDigits(text)),
            Instant.class, text -> OffsetDateTime.parse(ofFourDigits(text)).toInstant());

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        var reader = raw.isEnum() ? (Function<String, T>) constant(raw) : (Function<String, T>) READERS.get(raw);
        if (reader == null) return null;
        var name = Arrays.stream(annotations == null ? new Annotation[0] : annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                try {
                    return text == null ? null : reader.apply(text);
                } catch (RuntimeException unreadable) {
                    throw name == null
                            ? new NotFoundException()
                            : new BadRequestException(Refusal.parameter(name, Request.BAD_PARAMETER));
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }

    private static Function<String, ?> constant(Class<?> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** ISO years of more digits have a sign, and a year 0 there never was; the database could not take them. */
    private static String ofFourDigits(String text) {
        if (text.startsWith("+") || text.startsWith("-") || text.startsWith("0000"))
            throw new IllegalArgumentException();
        return text;
    }

    private static UUID uuid(String text) {
        // UUID.fromString accepts short groups; an id has one spelling
        if (text.length() != 36) throw new IllegalArgumentException();
        return UUID.fromString(text);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
