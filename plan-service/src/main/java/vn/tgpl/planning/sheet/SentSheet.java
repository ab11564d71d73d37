package vn.tgpl.planning.sheet;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.kit.json.RawBody;
import vn.tgpl.kit.json.StrictBodyReader;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** A file as it was sent, not yet looked into. */
public record SentSheet(byte[] bytes) {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** With something in them; refused when it is none of these workbooks. */
    public int rows() {
        return WorkbookReader.read(bytes).rows();
    }

    public static RestResponse<byte[]> download(byte[] file, String name) {
        return RestResponse.ResponseBuilder.ok(file, MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @Provider
    @Consumes(MEDIA_TYPE)
    public static class Reader implements MessageBodyReader<SentSheet> {
        private final RawBody raw;

        Reader(RawBody raw) {
            this.raw = raw;
        }

        @Override
        public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == SentSheet.class;
        }

        @Override
        public SentSheet readFrom(
                Class<SentSheet> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, String> headers,
                InputStream stream)
                throws IOException {
            var bytes = stream.readNBytes(StrictBodyReader.MAX_BYTES + 1);
            if (bytes.length > StrictBodyReader.MAX_BYTES) throw new Refusal(Request.BODY_TOO_LARGE);
            raw.read(bytes);
            return new SentSheet(bytes);
        }
    }
}
