package vn.tgpl.deploy.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A request down to its bytes, since the client of the JDK refuses to send most of what is wrong. */
final class Call {
    private static final String END = "\r\n";

    String method;
    String target;
    byte[] body;
    /** Whether the length of the body is told by chunks. */
    boolean chunked;

    private final List<String[]> headers = new ArrayList<>();

    Call(String method, String target) {
        this.method = method;
        this.target = target;
    }

    static Call get(String target) {
        return new Call("GET", target);
    }

    static Call post(String target) {
        return new Call("POST", target);
    }

    /** With a key of its own where one is needed. */
    static Call of(Operation operation, String target) {
        var call = new Call(operation.method(), target);
        if (operation.method().equals("POST")) {
            call.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return call;
    }

    Call header(String name, String value) {
        headers.add(new String[] {name, value});
        return this;
    }

    Call without(String name) {
        headers.removeIf(header -> header[0].equalsIgnoreCase(name));
        return this;
    }

    Call with(String name, String value) {
        return without(name).header(name, value);
    }

    /** @param token null for nobody */
    Call as(String token) {
        return token == null ? without("Authorization") : with("Authorization", "Bearer " + token);
    }

    Call body(String text) {
        body = text.getBytes(UTF_8);
        return this;
    }

    Call json(JsonNode json, String type) {
        return with("Content-Type", type).body(json.toString());
    }

    Answer to(URI server) {
        try {
            return Wire.exchange(server, bytes(server), method.equals("HEAD"));
        } catch (IOException e) {
            throw new UncheckedIOException(describe() + " got no whole answer: " + e.getMessage(), e);
        }
    }

    byte[] bytes(URI server) {
        var bytes = new ByteArrayOutputStream();
        var head = new StringBuilder(method + " " + target + " HTTP/1.1" + END);
        if (!has("Host")) {
            head.append("Host: ").append(server.getAuthority()).append(END);
        }
        for (var header : headers) {
            head.append(header[0]).append(": ").append(header[1]).append(END);
        }
        if (chunked) {
            head.append("Transfer-Encoding: chunked").append(END);
        } else if (body != null && !has("Content-Length")) {
            head.append("Content-Length: ").append(body.length).append(END);
        }
        head.append("Connection: close").append(END).append(END);
        bytes.writeBytes(head.toString().getBytes(UTF_8));
        if (chunked) {
            writeChunks(bytes);
        } else if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    private void writeChunks(ByteArrayOutputStream bytes) {
        for (int start = 0; body != null && start < body.length; start += 7_000) {
            var length = Math.min(7_000, body.length - start);
            bytes.writeBytes((Integer.toHexString(length) + END).getBytes(UTF_8));
            bytes.write(body, start, length);
            bytes.writeBytes(END.getBytes(UTF_8));
        }
        bytes.writeBytes(("0" + END + END).getBytes(UTF_8));
    }

    /** Whether it is HTTP at all: no server can be asked to understand what is not. */
    boolean isHttp() {
        return target.chars().allMatch(c -> c > 0x20 && c < 0x7F)
                && headers.stream().allMatch(header -> header[1].chars().noneMatch(c -> c < 0x20 && c != '\t'));
    }

    private boolean has(String name) {
        return headers.stream().anyMatch(header -> header[0].equalsIgnoreCase(name));
    }

    /** For people to read: without the token, and no longer than a few lines. */
    String describe() {
        var text = new StringBuilder(method + " " + cut(target));
        for (var header : headers.subList(0, Math.min(headers.size(), 12))) {
            var secret = header[0].toLowerCase(Locale.ROOT).equals("authorization");
            text.append(" | ").append(header[0]).append(": ").append(secret ? "…" : cut(header[1]));
        }
        if (body != null) {
            text.append(" | ").append(body.length).append(" bytes ").append(cut(new String(body, UTF_8)));
        }
        return text.toString();
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
