package dev.medley.http;

import dev.medley.kernel.Refusal;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts, numbers, booleans and times as what they are in JSON and refuses all else: the usual readers make numbers of
 * texts, texts of numbers, whole numbers of fractions, and either of a list with one item.
 */
@Factory
class StrictScalars {

    /** RFC 3339, of a year that every system can keep. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)");

    /** Reads a value from its node; empty where it is of another kind. */
    private interface Reader<T> {
        Optional<T> read(JsonNode node);
    }

    @Singleton
    Deserializer<String> strings() {
        return strict(null, node -> node.isString() ? Optional.of(node.getStringValue()) : Optional.empty());
    }

    @Singleton
    Deserializer<Boolean> booleans() {
        return strict(null, node -> node.isBoolean() ? Optional.of(node.getBooleanValue()) : Optional.empty());
    }

    @Singleton
    Deserializer<Integer> integers() {
        return strict(
                0,
                node -> whole(node)
                        .filter(number -> number.bitLength() < Integer.SIZE)
                        .map(BigInteger::intValue));
    }

    @Singleton
    Deserializer<Long> longs() {
        return strict(
                0L,
                node -> whole(node)
                        .filter(number -> number.bitLength() < Long.SIZE)
                        .map(BigInteger::longValue));
    }

    @Singleton
    Deserializer<Double> doubles() {
        return strict(0d, node -> node.isNumber() ? Optional.of(node.getDoubleValue()) : Optional.empty());
    }

    @Singleton
    Deserializer<BigDecimal> decimals() {
        return strict(null, StrictScalars::decimal);
    }

    @Singleton
    Deserializer<Instant> times() {
        return (decoder, _, _) -> {
            JsonNode node = decoder.decodeNode();
            return FieldRefusedException.wrap(() -> time(node.isString() ? node.getStringValue() : ""));
        };
    }

    @Singleton
    Deserializer<LocalDate> dates() {
        return (decoder, _, _) -> {
            JsonNode node = decoder.decodeNode();
            return FieldRefusedException.wrap(() -> date(node.isString() ? node.getStringValue() : ""));
        };
    }

    /** Whether it is a time as JSON has it. */
    static boolean isTime(String text) {
        return read(text).isPresent();
    }

    /** Whether it is a date as RFC 3339 has it. */
    static boolean isDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static LocalDate date(String text) {
        if (!isDate(text)) {
            throw Refusal.invalid("validation-failed", "", "A date reads like 2026-11-28.");
        }
        return LocalDate.parse(text);
    }

    private static Instant time(String text) {
        return read(text)
                .orElseThrow(() -> Refusal.invalid("validation-failed", "", "A time reads like 2026-11-28T09:30:00Z."));
    }

    private static Optional<Instant> read(String text) {
        try {
            return TIME.matcher(text).matches()
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<BigInteger> whole(JsonNode node) {
        Object value = node.isNumber() ? node.getNumberValue() : null;
        return switch (value) {
            case Integer number -> Optional.of(BigInteger.valueOf(number));
            case Long number -> Optional.of(BigInteger.valueOf(number));
            case BigInteger number -> Optional.of(number);
            case null, default -> Optional.empty();
        };
    }

    /** Floating-point numbers stand for their shortest decimal; one that is too large for them is no number. */
    private static Optional<BigDecimal> decimal(JsonNode node) {
        if (!node.isNumber() || !Double.isFinite(node.getDoubleValue())) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(node.getNumberValue().toString()));
    }

    /**
     * Reads values of a kind.
     *
     * @param absent what a field of a primitive type holds where it is left out, for its constraints to refuse
     */
    private static <T> Deserializer<T> strict(@Nullable T absent, Reader<T> reader) {
        return new Deserializer<>() {
            @Override
            public @Nullable T getDefaultValue(Deserializer.DecoderContext context, Argument<? super T> type) {
                return type.isPrimitive() ? absent : null;
            }

            @Override
            public T deserialize(Decoder decoder, Deserializer.DecoderContext context, Argument<? super T> type)
                    throws IOException {
                JsonNode node = decoder.decodeNode();
                return FieldRefusedException.wrap(
                        () -> reader.read(node).orElseThrow(() -> RequestFaults.wrongKind(type.getName(), "")));
            }

            @Override
            public @Nullable T deserializeNullable(
                    Decoder decoder, Deserializer.DecoderContext context, Argument<? super T> type) throws IOException {
                return decoder.decodeNull() ? null : deserialize(decoder, context, type);
            }
        };
    }
}
