package dev.medley.featureflags;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be so: that the subject is in a segment, or what an attribute of theirs is.
 *
 * @param not whether it must not be so instead; an attribute that is missing meets neither
 */
@Serdeable
@Schema(
        name = "FlagCondition",
        description = "Either a segment that the subject has to be in, or an attribute, an operator and values")
public record Condition(
        @Nullable @Size(min = 1, max = 100) String segment,
        @Nullable @Size(min = 1, max = 100) String attribute,
        @Nullable Operator operator,

        @NotNull
        @Size(max = 200)
        @Schema(description = "One of these has to fit; texts, but for the operators that compare numbers too")
        List<@NotNull @Size(max = 1000) String> values,

        @Schema(description = "Whether it must not be so instead. An attribute that is missing meets neither")
        boolean not) {

    public Condition {
        values = List.copyOf(values);
    }

    public static Condition of(String attribute, Operator operator, String... values) {
        return new Condition(null, attribute, operator, List.of(values), false);
    }

    public static Condition inSegment(String segment) {
        return new Condition(segment, null, null, List.of(), false);
    }

    public Condition negated() {
        return new Condition(segment, attribute, operator, values, !not);
    }
}
