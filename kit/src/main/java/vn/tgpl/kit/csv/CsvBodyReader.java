package vn.tgpl.kit.csv;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vn.tgpl.kit.json.RawBody;
import vn.tgpl.kit.json.StrictBodyReader;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** Reads a table sent as {@code text/csv}. */
@Provider
@Consumes("text/csv")
public class CsvBodyReader implements MessageBodyReader<Csv> {
    private final RawBody raw;

    CsvBodyReader(RawBody raw) {
        this.raw = raw;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Csv.class;
    }

    @Override
    public Csv readFrom(
            Class<Csv> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        var bytes = stream.readNBytes(StrictBodyReader.MAX_BYTES + 1);
        if (bytes.length > StrictBodyReader.MAX_BYTES) throw new Refusal(Request.BODY_TOO_LARGE);
        raw.read(bytes);
        try {
            return Csv.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new Refusal(Request.INVALID_UTF8);
        }
    }
}
