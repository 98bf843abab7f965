package dev.medley.featureflags;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How an attribute is compared with the values of a condition. */
@Serdeable
public enum Operator {
    /** It is one of the values. */
    @JsonProperty("equals")
    EQUALS("equals"),
    /** The same, where there are several. */
    @JsonProperty("in")
    IN("in"),
    /** A text has one of the values in it; a list has one of them among its items. */
    @JsonProperty("contains")
    CONTAINS("contains"),
    @JsonProperty("startsWith")
    STARTS_WITH("startsWith"),
    @JsonProperty("endsWith")
    ENDS_WITH("endsWith"),
    @JsonProperty("lessThan")
    LESS_THAN("lessThan"),
    @JsonProperty("atMost")
    AT_MOST("atMost"),
    @JsonProperty("greaterThan")
    GREATER_THAN("greaterThan"),
    @JsonProperty("atLeast")
    AT_LEAST("atLeast"),
    @JsonProperty("before")
    BEFORE("before"),
    @JsonProperty("after")
    AFTER("after"),
    @JsonProperty("versionEquals")
    VERSION_EQUALS("versionEquals"),
    @JsonProperty("versionBelow")
    VERSION_BELOW("versionBelow"),
    @JsonProperty("versionAtLeast")
    VERSION_AT_LEAST("versionAtLeast"),
    /** It is there, whatever it is. */
    @JsonProperty("exists")
    EXISTS("exists");

    private static final Set<Operator> SEVERAL = Set.of(IN, CONTAINS, STARTS_WITH, ENDS_WITH);

    private final String label;

    Operator(String label) {
        this.label = label;
    }

    /** The operator of a name in the API. */
    @JsonCreator
    public static Operator of(String label) {
        return Arrays.stream(values())
                .filter(operator -> operator.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No operator " + label));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return label;
    }

    /** Whether it can compare with these values. */
    public boolean takes(List<String> values) {
        if (this == EXISTS) {
            return values.isEmpty();
        }
        boolean isCountRight = SEVERAL.contains(this) ? !values.isEmpty() : values.size() == 1;
        return isCountRight
                && values.stream().allMatch(value -> switch (this) {
                    case LESS_THAN, AT_MOST, GREATER_THAN, AT_LEAST -> number(value) != null;
                    case BEFORE, AFTER -> time(value) != null;
                    case VERSION_EQUALS, VERSION_BELOW, VERSION_AT_LEAST -> SemanticVersion.parse(value) != null;
                    default -> true;
                });
    }

    /** What says whether an attribute fits; to be asked for values that it {@link #takes}. */
    Predicate<Object> comparison(List<String> values) {
        return switch (this) {
            case EQUALS, IN -> equal(Set.copyOf(values));
            case CONTAINS -> contains(Set.copyOf(values));
            case STARTS_WITH -> text(values, String::startsWith);
            case ENDS_WITH -> text(values, String::endsWith);
            case LESS_THAN -> number(values, order -> order < 0);
            case AT_MOST -> number(values, order -> order <= 0);
            case GREATER_THAN -> number(values, order -> order > 0);
            case AT_LEAST -> number(values, order -> order >= 0);
            case BEFORE -> time(values, order -> order < 0);
            case AFTER -> time(values, order -> order > 0);
            case VERSION_EQUALS -> version(values, order -> order == 0);
            case VERSION_BELOW -> version(values, order -> order < 0);
            case VERSION_AT_LEAST -> version(values, order -> order >= 0);
            case EXISTS -> _ -> true;
        };
    }

    private interface TextComparison {
        boolean fits(String attribute, String value);
    }

    private static Predicate<Object> equal(Set<String> values) {
        return attribute ->
                attribute instanceof String text ? values.contains(text) : values.contains(plain(attribute));
    }

    private static Predicate<Object> contains(Set<String> values) {
        return attribute -> attribute instanceof List<?> list
                ? list.stream().anyMatch(item -> values.contains(plain(item)))
                : attribute instanceof String text && values.stream().anyMatch(text::contains);
    }

    private static Predicate<Object> text(List<String> values, TextComparison comparison) {
        return attribute ->
                attribute instanceof String text && values.stream().anyMatch(value -> comparison.fits(text, value));
    }

    private static Predicate<Object> number(List<String> values, IntPredicate wanted) {
        return compared(number(values.getFirst()), Operator::number, wanted);
    }

    private static Predicate<Object> time(List<String> values, IntPredicate wanted) {
        return compared(time(values.getFirst()), Operator::time, wanted);
    }

    private static Predicate<Object> version(List<String> values, IntPredicate wanted) {
        return compared(SemanticVersion.parse(values.getFirst()), SemanticVersion::parse, wanted);
    }

    private interface Reading<T> {
        @Nullable
        T read(String text);
    }

    private static <T extends Comparable<T>> Predicate<Object> compared(
            @Nullable T value, Reading<T> reading, IntPredicate wanted) {
        if (value == null) {
            throw new IllegalArgumentException("A condition with a value that its operator does not take");
        }
        return attribute -> {
            T read = reading.read(plain(attribute));
            return read != null && wanted.test(read.compareTo(value));
        };
    }

    /** A number of JSON as the texts of conditions have it: without a fraction that is none. */
    private static String plain(Object attribute) {
        return attribute instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : attribute.toString();
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return text.length() > 40 ? null : new BigDecimal(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.length() > 40 ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
