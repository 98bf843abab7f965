package dev.medley.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies that begin as a schema says and have something wrong in one place or more, or are no JSON at all. */
final class HostileJson {

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u202eabc",
            "\u200b",
            "\ufeff",
            "\ud83e\udd13".repeat(50),
            "x".repeat(5000),
            "../../etc/passwd",
            "'; drop table identity.account; --",
            "<script>alert(1)</script>",
            "%00",
            "${jndi:ldap://localhost/x}",
            "{{7*7}}",
            "-1",
            "1e999",
            "999999999999999999999999",
            "1-1-1-1-1",
            "0001-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "2026-02-30",
            "http://[::1",
            "https://example.org/" + "a/".repeat(500),
            "a@b",
            "fe80::1%eth0/128",
            "en-\u00fc",
            "[1,2",
            "*:*:all",
            "Z\u0351\u036b\u0343\u036a".repeat(40));

    private static final List<byte[]> GARBAGE = List.of(
            bytes(""),
            bytes("{"),
            bytes("[]"),
            bytes("null"),
            bytes("\"text\""),
            bytes("{} {}"),
            bytes("{\"a\":1,\"a\":2}"),
            bytes("[".repeat(5000)),
            bytes("{\"a\":".repeat(3000)),
            new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'},
            bytes("{\"a\": 1" + "0".repeat(2000) + "}"),
            bytes("{\"a\": NaN}"));

    private final Random random;
    private final Map<String, Schema> schemas;

    private final boolean isRight;

    HostileJson(Random random, Map<String, Schema> schemas) {
        this(random, schemas, false);
    }

    private HostileJson(Random random, Map<String, Schema> schemas, boolean isRight) {
        this.random = random;
        this.schemas = schemas;
        this.isRight = isRight;
    }

    /** Bodies with nothing wrong in them, as far as their schemas tell. */
    static HostileJson right(Random random, Map<String, Schema> schemas) {
        return new HostileJson(random, schemas, true);
    }

    byte[] body(@Nullable Schema<?> schema) {
        return schema == null || isWrong(12)
                ? GARBAGE.get(random.nextInt(GARBAGE.size()))
                : bytes(value(schema, 0).toString());
    }

    private JsonNode value(Schema<?> reference, int depth) {
        Schema<?> schema = resolve(reference);
        if (depth > 6 || (depth > 0 && isWrong(5))) {
            return wrong();
        }
        if (schema.getProperties() != null) {
            return object(schema, depth);
        }
        return switch (type(schema)) {
            case "array" -> array(schema, depth);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case "integer", "number" -> JsonNodeFactory.instance.numberNode(number(schema));
            case "object" -> JsonNodeFactory.instance.objectNode().put("a", "b");
            default -> JsonNodeFactory.instance.textNode(text(schema));
        };
    }

    private JsonNode object(Schema<?> schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
        schema.getProperties().forEach((name, property) -> {
            if (required.contains(name) ? !isWrong(15) : random.nextInt(3) == 0) {
                object.set(name, value(property, depth + 1));
            }
        });
        if (isWrong(20)) {
            object.put("unknown~/field", 1);
        }
        return object;
    }

    private JsonNode array(Schema<?> schema, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(3); i > 0 && schema.getItems() != null; i--) {
            array.add(value(schema.getItems(), depth + 1));
        }
        return array;
    }

    private String text(Schema<?> schema) {
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return String.valueOf(
                    schema.getEnum().get(random.nextInt(schema.getEnum().size())));
        }
        return switch (String.valueOf(schema.getFormat())) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date-time" -> "2030-01-01T00:00:00Z";
            case "email" -> random.nextInt(1000) + "@example.org";
            default -> isWrong(2) ? TEXTS.get(random.nextInt(TEXTS.size())) : plain(schema);
        };
    }

    /** A text within its lengths; patterns are not looked at. */
    private String plain(Schema<?> schema) {
        int least = Objects.requireNonNullElse(schema.getMinLength(), 0);
        int most = Objects.requireNonNullElse(schema.getMaxLength(), 1000);
        String text = "a plain text " + random.nextInt(1000);
        return text.length() < least
                ? text.repeat(least / text.length() + 1)
                : text.substring(0, Math.min(most, text.length()));
    }

    private int number(Schema<?> schema) {
        if (!isRight) {
            return random.nextInt(-2, 200);
        }
        int least = schema.getMinimum() == null ? 0 : schema.getMinimum().intValue();
        int most =
                schema.getMaximum() == null ? least + 200 : schema.getMaximum().intValue();
        return most > least ? random.nextInt(least, most) : least;
    }

    /** Now and then, where anything is to be wrong. */
    private boolean isWrong(int of) {
        return !isRight && random.nextInt(of) == 0;
    }

    private JsonNode wrong() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(true);
            case 2 -> json.numberNode(new BigDecimal("1.5"));
            case 3 -> json.numberNode(BigInteger.TWO.pow(200));
            case 4 -> json.numberNode(-1);
            case 5 -> json.arrayNode().addNull();
            case 6 -> json.objectNode().putNull("a");
            default -> json.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    private Schema<?> resolve(Schema<?> schema) {
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            return resolve(Objects.requireNonNull(schemas.get(name)));
        }
        List<Schema> choices = schema.getAnyOf() != null ? schema.getAnyOf() : schema.getOneOf();
        return choices == null ? schema : resolve(choices.get(random.nextInt(choices.size())));
    }

    private static String type(Schema<?> schema) {
        if (schema.getTypes() != null) {
            return schema.getTypes().stream()
                    .filter(type -> !type.equals("null"))
                    .findFirst()
                    .orElse("string");
        }
        return Objects.requireNonNullElse(schema.getType(), "string");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
