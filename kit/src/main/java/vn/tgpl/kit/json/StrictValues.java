package vn.tgpl.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Texts are brought to one form (NFC, trimmed, no control characters); dates and ids have one spelling only. */
final class StrictValues {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private StrictValues() {}

    static SimpleModule module() {
        return new SimpleModule("strict-values")
                .addDeserializer(String.class, new Text())
                .addDeserializer(LocalDate.class, new Spelled<>(LocalDate.class, DATE, LocalDate::parse))
                .addDeserializer(UUID.class, new Spelled<>(UUID.class, UUID_TEXT, UUID::fromString));
    }

    /** A day that no plan, activity or case can have: the state's own lists begin in 1945. */
    static final class OutOfRange extends JsonMappingException {
        OutOfRange(JsonParser parser) {
            super(parser, "a day before 1900 or after 2999");
        }

        static void check(JsonParser parser, Object value) throws OutOfRange {
            if (value instanceof LocalDate day && (day.getYear() < 1900 || day.getYear() > 2999)) {
                throw new OutOfRange(parser);
            }
        }
    }

    /** A character that cannot be stored or shown: control characters, U+0000 among them, and half surrogate pairs. */
    static final class InvalidText extends JsonMappingException {
        InvalidText(JsonParser parser) {
            super(parser, "text with a character that is not allowed");
        }
    }

    private static final class Text extends StdScalarDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text == null) return null;
            if (text.codePoints().anyMatch(Text::forbidden)) throw new InvalidText(parser);
            return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        }

        private static boolean forbidden(int codePoint) {
            return Character.isISOControl(codePoint)
                    || Character.getType(codePoint) == Character.SURROGATE
                    || codePoint == 0xFFFE
                    || codePoint == 0xFFFF;
        }
    }

    private static final class Spelled<T> extends StdScalarDeserializer<T> {
        private final Pattern spelling;
        private final transient Function<String, T> read;

        Spelled(Class<T> type, Pattern spelling, Function<String, T> read) {
            super(type);
            this.spelling = spelling;
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            var text = parser.getText();
            try {
                if (spelling.matcher(text).matches()) {
                    var value = read.apply(text);
                    OutOfRange.check(parser, value);
                    return value;
                }
            } catch (DateTimeException notADay) {
                // 31 February looks like a date
            }
            throw JsonMappingException.from(parser, "not a " + handledType().getSimpleName());
        }
    }
}
