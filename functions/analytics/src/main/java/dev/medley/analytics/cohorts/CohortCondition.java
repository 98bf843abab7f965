package dev.medley.analytics.cohorts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that people did, or are. */
@Serdeable
@Schema(name = "CohortCondition", description = "Something that people did, or are")
public record CohortCondition(
        @NotNull ConditionKind kind,

        @Nullable
        @Pattern(regexp = "^[a-z][a-z-]{0,39}(\\.[a-z][a-z-]{0,39})?$")
        @Schema(description = "The activity, for activity; any where it is left out", example = "view")
        String type,

        @Nullable
        @Min(1)
        @Max(1_000_000_000_000L)
        @Schema(
                description =
                        "How often, for activity and orders, 1 if left out; how much in the smallest unit, for revenue")
        Long atLeast,

        @Nullable
        @Min(1)
        @Max(800)
        @Schema(description = "Within so many times 24 hours before it is counted; ever if left out")
        Integer lastDays,

        @Nullable @Pattern(regexp = "^[A-Z]{3}$") @Schema(description = "For revenue", example = "EUR")
        String currency,

        @Nullable @Size(min = 1, max = 100) @Schema(description = "For country", example = "[\"AT\", \"DE\"]")
        List<@NotNull @Pattern(regexp = "^[A-Z]{2}$") String> countries,

        @Nullable @Schema(description = "Whether it is those of whom it is not true")
        Boolean not) {

    public CohortCondition {
        countries = countries == null ? null : List.copyOf(countries);
    }

    /** What it is about. */
    @Serdeable
    @Schema(name = "CohortConditionKind")
    public enum ConditionKind {
        @JsonProperty("activity")
        ACTIVITY,
        @JsonProperty("orders")
        ORDERS,
        /** What was paid, less what was given back. */
        @JsonProperty("revenue")
        REVENUE,
        @JsonProperty("country")
        COUNTRY,
        /** When somebody came first. */
        @JsonProperty("first-seen")
        FIRST_SEEN
    }

    public boolean isNegated() {
        return Boolean.TRUE.equals(not);
    }

    public long least() {
        return Objects.requireNonNullElse(atLeast, 1L);
    }

    /** Whether it has what its kind takes, and nothing that its kind does not know. */
    boolean isValid() {
        return (type == null || kind == ConditionKind.ACTIVITY)
                && (currency != null) == (kind == ConditionKind.REVENUE)
                && (countries != null) == (kind == ConditionKind.COUNTRY)
                && switch (kind) {
                    case ACTIVITY, ORDERS -> true;
                    case REVENUE -> atLeast != null;
                    case COUNTRY -> atLeast == null;
                    case FIRST_SEEN -> atLeast == null && lastDays != null;
                };
    }
}
