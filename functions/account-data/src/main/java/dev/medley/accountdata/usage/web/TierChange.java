package dev.medley.accountdata.usage.web;

import dev.medley.accountdata.usage.Tier;
import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Serdeable
record TierChange(
        @NotBlank @Size(max = 200) @MultiLine String description,

        @NotNull
        @Size(max = 100)
        @Schema(
                description = "How many of each meter in a month; what is left out has no limit",
                example = "{\"prediction\": 500}")
        Map<@NotNull @Pattern(regexp = "[a-z][a-z-]{1,39}") String, @NotNull @Min(0) @Max(1_000_000_000_000L) Long>
                allowances,

        @Nullable
        @Min(1)
        @Max(100_000)
        @Schema(
                description =
                        "How often its accounts may call operations, in percent of what rate limits allow, 100 if left "
                                + "out; felt within a minute")
        Integer ratePercent) {

    Tier toTier(String name) {
        return new Tier(name, description.strip(), allowances, ratePercent == null ? 100 : ratePercent, 1);
    }
}
