package dev.medley.content.types;

import dev.medley.kernel.Refusal.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which schemas types can have: those of JSON Schema 2020-12 that say what a form needs. A keyword that would not be held
 * is refused rather than ignored.
 */
public final class SchemaRules {

    private static final int DEEPEST = 8;
    private static final int MOST_PROPERTIES = 100;
    private static final int LONGEST_PATTERN = 200;

    static final Set<String> TYPES = Set.of("object", "array", "string", "number", "integer", "boolean");
    static final Set<String> FORMATS = Set.of("date-time", "date", "uri", "email", "uuid");

    private static final Set<String> TEXTS =
            Set.of("title", "description", "contentMediaType", "$schema", "$id", "$comment");
    private static final Set<String> SIZES =
            Set.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
    private static final Set<String> NUMBERS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
    private static final Set<String> ANYTHING = Set.of("const", "default", "examples");

    private final List<Fault> faults = new ArrayList<>();

    private SchemaRules() {}

    /** What is wrong with the schema of a type. */
    public static List<Fault> faults(Map<String, Object> schema, String pointer) {
        SchemaRules rules = new SchemaRules();
        if (!"object".equals(schema.get("type"))) {
            rules.fault(FieldPointer.of(pointer, "type"), "The schema of a type is of an object.");
        }
        rules.schema(schema, pointer, 0);
        return List.copyOf(rules.faults);
    }

    private void schema(Object value, String pointer, int depth) {
        if (!(value instanceof Map<?, ?> schema)) {
            fault(pointer, "A schema is an object.");
            return;
        }
        if (depth > DEEPEST) {
            fault(pointer, "A schema has at most " + DEEPEST + " levels.");
            return;
        }
        if (!schema.containsKey("type") && !schema.containsKey("enum") && !schema.containsKey("const")) {
            fault(pointer, "A schema says a type, an enum or a const.");
        }
        schema.forEach((key, said) -> keyword(key.toString(), said, FieldPointer.of(pointer, key), depth));
    }

    private void keyword(String key, Object said, String pointer, int depth) {
        switch (key) {
            case "type" ->
                require(
                        said instanceof String type && TYPES.contains(type),
                        pointer,
                        "A type is one of " + TYPES + ".");
            case "properties" -> properties(said, pointer, depth);
            case "items" -> schema(said, pointer, depth + 1);
            case "required" -> require(isTexts(said), pointer, "These are names of properties.");
            case "additionalProperties", "uniqueItems" ->
                require(said instanceof Boolean, pointer, "This is true or false.");
            case "enum" -> require(said instanceof List<?> list && !list.isEmpty(), pointer, "An enum has values.");
            case "format" ->
                require(
                        said instanceof String format && FORMATS.contains(format),
                        pointer,
                        "A format is one of " + FORMATS + ".");
            case "pattern" -> pattern(said, pointer);
            default -> plain(key, said, pointer);
        }
    }

    private void plain(String key, Object said, String pointer) {
        if (TEXTS.contains(key)) {
            require(said instanceof String, pointer, "This is a text.");
        } else if (SIZES.contains(key)) {
            require(said instanceof Number size && isSize(size), pointer, "This is a whole number from 0.");
        } else if (NUMBERS.contains(key)) {
            require(said instanceof Number, pointer, "This is a number.");
            if (key.equals("multipleOf") && said instanceof Number step) {
                require(step.doubleValue() > 0, pointer, "This is more than 0.");
            }
        } else {
            require(ANYTHING.contains(key), pointer, "This keyword is not supported.");
        }
    }

    private void properties(Object said, String pointer, int depth) {
        if (said instanceof Map<?, ?> properties && properties.size() <= MOST_PROPERTIES) {
            properties.forEach((name, schema) -> schema(schema, FieldPointer.of(pointer, name), depth + 1));
        } else {
            fault(pointer, "These are schemas of at most " + MOST_PROPERTIES + " properties.");
        }
    }

    private void pattern(Object said, String pointer) {
        try {
            require(
                    said instanceof String text && text.length() <= LONGEST_PATTERN && Pattern.compile(text) != null,
                    pointer,
                    "A pattern has at most " + LONGEST_PATTERN + " characters.");
        } catch (PatternSyntaxException e) {
            fault(pointer, "This is no regular expression: " + e.getDescription() + ".");
        }
    }

    private static boolean isTexts(Object said) {
        return said instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    private static boolean isSize(Number size) {
        BigDecimal value = new BigDecimal(size.toString());
        return value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
    }

    private void require(boolean holds, String pointer, String detail) {
        if (!holds) {
            fault(pointer, detail);
        }
    }

    private void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }
}
