package dev.medley.flags.experiments;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment asks and how it is judged.
 *
 * @param rule the rule of the flag whose split is compared; null for that of those for whom no rule matches
 * @param control the variant that the others are compared with
 * @param audience the segment whose members take part; null for everybody whom the split serves
 * @param minimumDays how long it runs before anything is decided
 * @param minimumSubjects how many each variant has before anything is decided
 */
@Serdeable
@Schema(name = "ExperimentPlan", description = "What an experiment asks and how it is judged")
public record ExperimentPlan(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 2000) String hypothesis,

        @Nullable
        @Size(min = 1, max = 100)
        @Schema(description = "The flag's rule whose split is compared; without it, that of otherwise")
        String rule,

        @NotBlank @Size(max = 100) @Schema(description = "The variant that the others are compared with")
        String control,

        @Nullable
        @Size(min = 1, max = 100)
        @Schema(description = "The segment whose members take part; without it, everybody whom the split serves")
        String audience,

        @Nullable @Valid Layer layer,
        @NotNull @Valid ExperimentMetric primary,
        @NotNull @Size(max = 10) List<@NotNull @Valid ExperimentMetric> secondary,
        @NotNull @Size(max = 5) List<@NotNull @Valid Guardrail> guardrails,
        @Min(1) @Max(365) int minimumDays,
        @Min(100) @Max(10_000_000) int minimumSubjects) {

    public ExperimentPlan {
        secondary = List.copyOf(secondary);
        guardrails = List.copyOf(guardrails);
    }

    /** A group of experiments of which no two have the same subject. */
    @Serdeable
    @Schema(name = "ExperimentLayer", description = "A group of experiments of which no two have the same subject")
    public record Layer(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,63}")
            String name,

            @Min(1)
            @Max(100_000)
            @Schema(description = "How much of all subjects it takes, in thousandths of a percent")
            int share) {}

    /** All that is measured: primary, secondary, guardrails. */
    Stream<ExperimentMetric> metrics() {
        return Stream.of(
                        Stream.of(primary),
                        secondary.stream(),
                        guardrails.stream().map(Guardrail::metric))
                .flatMap(metrics -> metrics);
    }
}
