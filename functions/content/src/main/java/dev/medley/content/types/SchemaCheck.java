package dev.medley.content.types;

import dev.medley.kernel.PlainText;
import dev.medley.kernel.Refusal.Fault;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds values to a schema that {@link SchemaRules} let pass; says all that is wrong, and where. */
public final class SchemaCheck {

    private static final int MOST_FAULTS = 50;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");

    private final List<Fault> faults = new ArrayList<>();

    private SchemaCheck() {}

    /** What is wrong with a value; empty where it fits. */
    public static List<Fault> faults(Map<String, Object> schema, @Nullable Object value, String pointer) {
        SchemaCheck check = new SchemaCheck();
        check.value(schema, value, pointer);
        return List.copyOf(check.faults.subList(0, Math.min(MOST_FAULTS, check.faults.size())));
    }

    private void value(Map<?, ?> schema, @Nullable Object value, String pointer) {
        if (schema.get("type") instanceof String type && !isOf(type, value)) {
            fault(pointer, "This is " + (type.matches("[aio].*") ? "an " : "a ") + type + ".");
            return;
        }
        if (schema.get("enum") instanceof List<?> values && values.stream().noneMatch(one -> same(one, value))) {
            fault(pointer, "This is one of " + values + ".");
        }
        if (schema.containsKey("const") && !same(schema.get("const"), value)) {
            fault(pointer, "This is " + schema.get("const") + ".");
        }
        switch (value) {
            case Map<?, ?> object -> object(schema, object, pointer);
            case List<?> array -> array(schema, array, pointer);
            case String text -> text(schema, text, pointer);
            case Number number -> number(schema, new BigDecimal(number.toString()), pointer);
            case null, default -> {}
        }
    }

    private static boolean isOf(String type, @Nullable Object value) {
        return switch (type) {
            case "object" -> value instanceof Map<?, ?>;
            case "array" -> value instanceof List<?>;
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "integer" ->
                value instanceof Number number
                        && new BigDecimal(number.toString())
                                        .stripTrailingZeros()
                                        .scale()
                                <= 0;
            default -> value instanceof Boolean;
        };
    }

    private void object(Map<?, ?> schema, Map<?, ?> object, String pointer) {
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> said ? said : Map.of();
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !object.containsKey(name))
                    .forEach(name -> fault(FieldPointer.of(pointer, name), "This field is required."));
        }
        size(schema, "minProperties", "maxProperties", object.size(), pointer, "fields");
        boolean isClosed = Boolean.FALSE.equals(schema.get("additionalProperties"));
        object.forEach((name, value) -> {
            String at = FieldPointer.of(pointer, Objects.requireNonNull(name));
            if (properties.get(name) instanceof Map<?, ?> property) {
                value(property, value, at);
            } else if (isClosed) {
                fault(at, "There is no such field.");
            } else {
                text(Map.of(), name.toString(), at);
                value(Map.of(), value, at);
            }
        });
    }

    private void array(Map<?, ?> schema, List<?> array, String pointer) {
        size(schema, "minItems", "maxItems", array.size(), pointer, "items");
        if (Boolean.TRUE.equals(schema.get("uniqueItems")) && new HashSet<>(array).size() < array.size()) {
            fault(pointer, "Two items are the same.");
        }
        Map<?, ?> items = schema.get("items") instanceof Map<?, ?> said ? said : Map.of();
        for (int i = 0; i < array.size() && faults.size() < MOST_FAULTS; i++) {
            value(items, array.get(i), FieldPointer.of(pointer, i));
        }
    }

    private void text(Map<?, ?> schema, String text, String pointer) {
        size(schema, "minLength", "maxLength", text.codePointCount(0, text.length()), pointer, "characters");
        if (!PlainText.isMultiLine(text)) {
            fault(pointer, "This holds a control or a character that is not seen.");
        }
        if (schema.get("pattern") instanceof String pattern) {
            try {
                if (!Pattern.compile(pattern).matcher(BoundedText.of(text)).find()) {
                    fault(pointer, "This does not match " + pattern + ".");
                }
            } catch (BoundedText.TooCostly | StackOverflowError _) {
                fault(pointer, "This takes too long to match " + pattern + ".");
            }
        }
        if (schema.get("format") instanceof String format && !hasFormat(format, text)) {
            fault(pointer, "This is no " + format + ".");
        }
    }

    private static boolean hasFormat(String format, String text) {
        try {
            return switch (format) {
                case "date-time" -> OffsetDateTime.parse(text) != null;
                case "date" -> LocalDate.parse(text) != null;
                case "uuid" -> UUID.fromString(text).toString().equalsIgnoreCase(text);
                case "uri" -> new URI(text).isAbsolute();
                case "email" -> EMAIL.matcher(text).matches();
                default -> true;
            };
        } catch (DateTimeException | IllegalArgumentException | URISyntaxException _) {
            return false;
        }
    }

    private void number(Map<?, ?> schema, BigDecimal number, String pointer) {
        bound(schema, "minimum", number, pointer, "at least", difference -> difference >= 0);
        bound(schema, "maximum", number, pointer, "at most", difference -> difference <= 0);
        bound(schema, "exclusiveMinimum", number, pointer, "more than", difference -> difference > 0);
        bound(schema, "exclusiveMaximum", number, pointer, "less than", difference -> difference < 0);
        if (schema.get("multipleOf") instanceof Number step
                && number.remainder(new BigDecimal(step.toString())).signum() != 0) {
            fault(pointer, "This is a multiple of " + step + ".");
        }
    }

    private void bound(
            Map<?, ?> schema,
            String keyword,
            BigDecimal number,
            String pointer,
            String words,
            java.util.function.IntPredicate holds) {
        if (schema.get(keyword) instanceof Number limit
                && !holds.test(number.compareTo(new BigDecimal(limit.toString())))) {
            fault(pointer, "This is " + words + " " + limit + ".");
        }
    }

    private void size(Map<?, ?> schema, String least, String most, int size, String pointer, String what) {
        if (schema.get(least) instanceof Number number && size < number.doubleValue()) {
            fault(pointer, "This has at least " + number + " " + what + ".");
        }
        if (schema.get(most) instanceof Number number && size > number.doubleValue()) {
            fault(pointer, "This has at most " + number + " " + what + ".");
        }
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Number left && other instanceof Number right)
                ? new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0
                : Objects.equals(one, other);
    }

    private void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }
}
