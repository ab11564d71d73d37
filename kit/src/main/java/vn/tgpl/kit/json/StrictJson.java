package vn.tgpl.kit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/**
 * Bodies that people and other systems send: nothing is guessed. A number in quotes, a fraction for a whole number, a
 * field that does not exist or stands twice, text after the end: each is refused with the place where it stands.
 */
public final class StrictJson {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(StrictValues.module())
            .propertyNamingStrategy(new KeywordNames())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .withCoercionConfigDefaults(
                    coercions -> coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(LogicalType.Textual, coercions -> coercions
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private StrictJson() {}

    public static Object read(byte[] body, Type type) {
        var text = decode(body);
        if (text.isBlank()) throw new Refusal(Request.BODY_REQUIRED);
        try (var parser = MAPPER.createParser(text)) {
            return readWhole(parser, type);
        } catch (IOException failure) {
            throw refusal(failure);
        }
    }

    private static Object readWhole(JsonParser parser, Type type) throws IOException {
        var value = MAPPER.readValue(parser, MAPPER.constructType(type));
        if (value == null) throw new Refusal(Request.BODY_REQUIRED);
        try {
            if (parser.nextToken() == null) return value;
        } catch (StreamReadException notEvenJson) {
            // falls through: whatever stands there does not belong to the body
        }
        throw new Refusal(Request.TRAILING_TEXT);
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Request.INVALID_UTF8);
        }
    }

    static Refusal refusal(IOException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> Refusal.at(pointer(unknown), Request.UNKNOWN_FIELD);
            case StrictValues.OutOfRange day -> Refusal.at(pointer(day), Request.OUT_OF_RANGE);
            case StrictValues.InvalidText invalid -> Refusal.at(pointer(invalid), Request.INVALID_TEXT);
            // nested too deeply, a number or name too long: no place worth naming
            case JsonMappingException wrapped
            when wrapped.getCause() instanceof StreamConstraintsException -> new Refusal(Request.MALFORMED_JSON);
            // a number beyond its type is JSON all the same
            case JsonMappingException wrapped
            when wrapped.getCause() instanceof InputCoercionException ->
                Refusal.at(pointer(wrapped), Request.WRONG_TYPE);
            case InputCoercionException beyond -> Refusal.at("#", Request.WRONG_TYPE);
            case JsonMappingException wrapped
            when wrapped.getCause() instanceof StreamReadException cause -> malformed(cause, pointer(wrapped));
            case JsonMappingException wrong -> Refusal.at(pointer(wrong), Request.WRONG_TYPE);
            case StreamReadException malformed -> malformed(malformed, "#");
            case JsonProcessingException other -> new Refusal(Request.MALFORMED_JSON);
            default -> new Refusal(Request.BAD_REQUEST);
        };
    }

    private static Refusal malformed(StreamReadException failure, String pointer) {
        if (failure.getProcessor() instanceof JsonParser parser) {
            pointer = pointer(parser.getParsingContext());
        }
        var duplicate = failure.getOriginalMessage() != null
                && failure.getOriginalMessage().startsWith("Duplicate field");
        return Refusal.at(pointer, duplicate ? Request.DUPLICATE_FIELD : Request.MALFORMED_JSON);
    }

    /** Names of fields are the sender's own words: an unknown one is pointed at by its parent only if it looks harmless. */
    private static String pointer(JsonMappingException failure) {
        var pointer = new StringBuilder("#");
        for (var step : failure.getPath()) {
            if (step.getFieldName() == null) pointer.append('/').append(step.getIndex());
            else pointer.append('/').append(harmless(step.getFieldName()));
        }
        return pointer.toString();
    }

    private static String pointer(JsonStreamContext place) {
        if (place.inRoot()) return "#";
        var step = place.inArray()
                ? Integer.toString(Math.max(place.getCurrentIndex(), 0))
                : place.getCurrentName() == null ? null : harmless(place.getCurrentName());
        return pointer(place.getParent()) + (step == null ? "" : "/" + step);
    }

    private static String harmless(String name) {
        return name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "*";
    }
}
