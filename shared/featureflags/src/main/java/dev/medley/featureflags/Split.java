package dev.medley.featureflags;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Shares of the subjects, by their bucket.
 *
 * @param attribute what subjects are told apart by; null for the targeting key
 * @param weights how many of the {@link Buckets#COUNT} each variant gets
 * @param slices which ones; null where nobody has said so yet
 */
@Serdeable
@Schema(description = "Shares of the subjects; the same subject always gets the same variant")
public record Split(
        @Nullable
        @Size(min = 1, max = 100)
        @Schema(description = "The attribute that subjects are told apart by; without it, the targeting key")
        String attribute,

        @NotNull
        @Size(min = 1, max = 20)
        @Schema(
                description = "Thousandths of a percent for each variant, 100000 in all",
                example = "{\"on\": 20000, \"off\": 80000}")
        Map<@NotNull @Size(min = 1, max = 100) String, @NotNull @Min(0) @Max(100_000) Integer> weights,

        @Nullable
        @Schema(
                description =
                        "Which buckets each variant has. Set by the server, which moves as few subjects as it can",
                accessMode = Schema.AccessMode.READ_ONLY)
        List<Slice> slices) {

    /** The same split with buckets, as near as can be to those of one before it. */
    Split allocated(@Nullable Split before) {
        boolean continues = before != null && before.slices != null && Objects.equals(before.attribute, attribute);
        List<Slice> known = continues ? Objects.requireNonNull(Objects.requireNonNull(before).slices) : List.of();
        return new Split(attribute, weights, Slices.allocate(known, weights));
    }
}
