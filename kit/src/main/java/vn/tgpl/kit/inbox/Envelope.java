package vn.tgpl.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.json.EventJson;

/** A CloudEvents record in binary mode, read or set aside with the reason. */
sealed interface Envelope {
    record Readable(Delivery delivery) implements Envelope {}

    /** @param error names the fault only, never the text that caused it */
    record Unreadable(String eventType, String error) implements Envelope {}

    static Envelope read(ConsumerRecord<byte[], byte[]> record) {
        var eventType = header(record, "ce_type");
        if (eventType == null) return new Unreadable(null, "no ce_type");
        var type = FactType.ofEventType(eventType).orElse(null);
        if (type == null) return new Unreadable(eventType, "unknown kind of aggregate");
        if (record.value() == null) return new Unreadable(eventType, "no body");
        try {
            var fact = EventJson.read(record.value(), type.record());
            var epoch = Integer.parseInt(header(record, "ce_epoch"));
            if (fact == null || fact.id() == null || fact.version() < 1)
                return new Unreadable(eventType, "no id or version");
            return new Readable(
                    new Delivery(type, fact, epoch, Instant.ofEpochMilli(record.timestamp()), digest(record.value())));
        } catch (IOException | NumberFormatException e) {
            return new Unreadable(eventType, e.getClass().getSimpleName());
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
