package dev.medley.devices.registry;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.OrNode;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads filters in RSQL. Columns and operators are the program's own; whatever a filter says itself is bound as a value, so no
 * filter is more than conditions.
 */
@Singleton
public class DeviceFilters {

    private static final int LONGEST = 2_000;
    private static final int MOST_COMPARISONS = 20;
    private static final int MOST_VALUES = 50;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final Map<String, String> ORDERS =
            Map.of("=lt=", "<", "<", "<", "=le=", "<=", "<=", "<=", "=gt=", ">", ">", ">", "=ge=", ">=", ">=", ">=");

    private final RSQLParser parser = new RSQLParser();

    /**
     * Reads a filter; none is no condition.
     *
     * @throws Refusal {@code filter-invalid}
     */
    public DeviceFilter parse(@Nullable String rsql) {
        if (rsql == null || rsql.isBlank()) {
            return DeviceFilter.none();
        }
        if (rsql.length() > LONGEST) {
            throw invalid("A filter has at most " + LONGEST + " characters.");
        }
        try {
            Node node = parser.parse(rsql);
            Conditions conditions = new Conditions();
            return new DeviceFilter(node.toString(), conditions.of(node), conditions.values);
        } catch (RSQLParserException e) {
            throw invalid("It is no RSQL: " + firstLine(e));
        }
    }

    private static String firstLine(RSQLParserException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("it ends too early");
    }

    static Refusal invalid(String detail) {
        return Refusal.invalid("filter-invalid", "/filter", detail);
    }

    /** The conditions of one filter. */
    private static final class Conditions {

        private final Map<String, Object> values = new HashMap<>();
        private int comparisons;

        String of(Node node) {
            return switch (node) {
                case AndNode and -> join(and.getChildren(), " and ");
                case OrNode or -> join(or.getChildren(), " or ");
                case ComparisonNode comparison -> of(comparison);
                default -> throw invalid("It has a part that is neither a comparison nor several of them.");
            };
        }

        private String join(List<Node> nodes, String word) {
            return nodes.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
        }

        private String of(ComparisonNode node) {
            if (++comparisons > MOST_COMPARISONS || node.getArguments().size() > MOST_VALUES) {
                throw invalid("A filter has at most 20 comparisons, and each at most 50 values.");
            }
            DeviceFilterField field = DeviceFilterField.of(node.getSelector())
                    .orElseThrow(() -> invalid("Devices have no " + node.getSelector() + "."));
            String operator = node.getOperator().getSymbol();
            String order = ORDERS.get(operator);
            if (order != null) {
                return order(field, order, node.getArguments().getFirst());
            }
            boolean negated = operator.equals("!=") || operator.equals("=out=");
            String any = node.getArguments().stream()
                    .map(value -> equality(field, node.getSelector(), value))
                    .collect(Collectors.joining(" or ", "(", ")"));
            return negated ? "not " + any : any;
        }

        private String order(DeviceFilterField field, String order, String value) {
            return switch (field.kind()) {
                case NUMBER -> field.column() + " " + order + " :" + bind(number(value));
                case TIME -> "coalesce(" + field.column() + " " + order + " :" + bind(time(value)) + ", false)";
                case VERSION -> field.column() + " " + order + " :" + bind(version(value)) + "::integer[]";
                case TEXT -> field.column() + " " + order + " :" + bind(value);
                case TAG, SETTING -> throw invalid("Tags and settings are equal or not.");
            };
        }

        private String equality(DeviceFilterField field, String selector, String value) {
            return switch (field.kind()) {
                case NUMBER -> field.column() + " = :" + bind(number(value));
                case TIME -> "coalesce(" + field.column() + " = :" + bind(time(value)) + ", false)";
                case VERSION -> text("d.installed_version", value);
                case TEXT -> text(field.column(), value);
                case TAG -> field.column() + " @> :" + bind(new String[] {value});
                case SETTING -> setting(field, field.key(selector), value);
            };
        }

        private String text(String column, String value) {
            return value.contains("*") ? column + " like :" + bind(pattern(value)) : column + " = :" + bind(value);
        }

        private String setting(DeviceFilterField field, String key, String value) {
            return value.contains("*")
                    ? "coalesce(" + field.column() + " ->> :" + bind(key) + "::text like :" + bind(pattern(value))
                            + ", false)"
                    : field.column() + " @> jsonb_build_object(:" + bind(key) + "::text, :" + bind(value) + "::text)";
        }

        private String bind(Object value) {
            String name = "filter" + values.size();
            values.put(name, value);
            return name;
        }
    }

    private static String pattern(String value) {
        return value.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
    }

    private static Integer number(String value) {
        return read(value, Integer::valueOf, "a number");
    }

    private static Instant time(String value) {
        String what = "a time like 2026-11-28T09:30:00Z";
        Instant time = read(value, Instant::parse, what);
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw invalid(value + " is not " + what + ".");
        }
        return time;
    }

    private static String version(String value) {
        SoftwareVersion version = SoftwareVersion.of(value);
        if (!version.isComparable()) {
            throw invalid(value + " is no version.");
        }
        return version.literal();
    }

    private static <T> T read(String value, Function<String, T> reader, String what) {
        try {
            return reader.apply(value);
        } catch (NumberFormatException | DateTimeParseException _) {
            throw invalid(value + " is not " + what + ".");
        }
    }
}
