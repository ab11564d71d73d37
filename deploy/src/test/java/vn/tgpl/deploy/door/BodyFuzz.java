package vn.tgpl.deploy.door;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils bodies: what they hold, how they are written, and their bytes. */
final class BodyFuzz {
    /** Stands where another text is to be put as it is. */
    private static final String HERE = "\"@here@\"";

    private final Random random;

    BodyFuzz(Random random) {
        this.random = random;
    }

    byte[] spoil(Operation operation) {
        var valid =
                operation.example().isMissingNode() ? "{}" : operation.example().toString();
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> value(operation).getBytes(UTF_8);
            case 5, 6 -> shape(valid).getBytes(UTF_8);
            case 7 -> cut(valid);
            case 8 -> bytes(valid);
            default -> whole(valid);
        };
    }

    /** Another value in one place, at any depth, or of a field that the example leaves out. */
    private String value(Operation operation) {
        var body = operation.example().deepCopy();
        if (!(body instanceof ObjectNode object)) {
            return "{}";
        }
        var places = new ArrayList<Runnable>();
        collect(object, places);
        operation.fields().forEach(field -> places.add(() -> object.put(field, "@here@")));
        if (places.isEmpty()) {
            return "{}";
        }
        Garbage.one(places, random).run();
        var value = random.nextBoolean()
                ? Garbage.one(Garbage.VALUES, random)
                : "\"" + Garbage.one(Garbage.TEXTS, random) + "\"";
        return object.toString().replace(HERE, value);
    }

    private static void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                places.add(() -> object.put(field.getKey(), "@here@"));
                collect(field.getValue(), places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                var index = i;
                places.add(() -> array.insert(index, "@here@"));
                collect(array.get(i), places);
            }
        }
    }

    /** Fields too many, twice or missing, and what is no JSON. */
    private String shape(String valid) {
        var inside = valid.substring(1, valid.length() - 1);
        var more = inside.isEmpty() ? "" : ", " + inside;
        return switch (random.nextInt(14)) {
            case 0 -> "{\"unknownField\": \"" + Garbage.MARK + "\"" + more + "}";
            case 1 -> "{\"" + Garbage.MARK + " <b>\": 1" + more + "}";
            case 2 -> "{" + inside + more + "}";
            case 3 -> valid + valid;
            case 4 -> valid + " // " + Garbage.MARK;
            case 5 -> valid.replace('"', '\'');
            case 6 -> "[" + valid + "]";
            case 7 -> without(valid);
            case 8 -> "[".repeat(20_000);
            case 9 -> "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
            case 10 -> many();
            case 11 -> "{\"__proto__\": {\"a\": 1}" + more + "}";
            case 12 -> "{" + inside + ",}";
            default -> "\uFEFF" + valid;
        };
    }

    private String without(String valid) {
        var commas = valid.chars().filter(c -> c == ',').count();
        var skip = commas == 0 ? 0 : random.nextInt((int) commas);
        var start = 1;
        for (int i = 0; i < skip; i++) {
            start = valid.indexOf(',', start) + 1;
        }
        var end = valid.indexOf(',', start);
        return end < 0 ? "{}" : valid.substring(0, start) + valid.substring(end + 1);
    }

    private static String many() {
        var text = new StringBuilder("{\"a\": 1");
        for (int i = 0; i < 20_000; i++) {
            text.append(",\"f").append(i).append("\":").append(i);
        }
        return text.append('}').toString();
    }

    private byte[] cut(String valid) {
        var bytes = valid.getBytes(UTF_8);
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    /** One byte that is none of UTF-8 there, or the whole in another encoding. */
    private byte[] bytes(String valid) {
        if (random.nextInt(4) == 0) {
            return valid.getBytes(UTF_16);
        }
        var out = new ByteArrayOutputStream();
        var bytes = valid.getBytes(UTF_8);
        var place = random.nextInt(bytes.length);
        out.write(bytes, 0, place);
        var wrong =
                new int[][] {{0xFF}, {0xC0, 0xAF}, {0xED, 0xA0, 0x80}, {0xF5, 0x80, 0x80, 0x80}, {0x00}, {0x80}, {0x0B}
                };
        for (var b : wrong[random.nextInt(wrong.length)]) {
            out.write(b);
        }
        out.write(bytes, place, bytes.length - place);
        return out.toByteArray();
    }

    private byte[] whole(String valid) {
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> " \n\t ".getBytes(UTF_8);
            case 2 -> ("{\"a\": \"" + "x".repeat(3_000_000) + "\"}").getBytes(UTF_8);
            case 3 -> ("\"" + Garbage.MARK + "\"").getBytes(UTF_8);
            case 4 -> ("--" + Garbage.MARK + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1").getBytes(UTF_8);
            case 5 -> Garbage.one(Garbage.VALUES, random).getBytes(UTF_8);
            case 6 -> "{}".getBytes(UTF_8);
            default -> valid.getBytes(UTF_8);
        };
    }
}
