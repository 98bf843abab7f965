package dev.medley.flags.definitions.web;

import dev.medley.flags.definitions.FlagDetails;
import dev.medley.flags.definitions.FlagStage;
import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** What can be said of a flag. */
@Serdeable
@Schema(name = "FlagDetails", description = "What can be changed of a flag")
record FlagRequest(
        @NotNull @Size(max = 1000) @MultiLine String description,

        @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._:-]{0,49}") String> tags,

        @NotNull
        @Size(min = 1, max = 100)
        @SingleLine
        @Schema(description = "Who answers for it", example = "team-checkout")
        String owner,

        @NotNull FlagStage stage,

        @Schema(description = "Whether clients see it, or servers only")
        boolean clientVisible,

        @Schema(description = "Whether it is meant to stay") boolean permanent,

        @Min(1)
        @Max(3650)
        @Schema(description = "How long it is meant to be there, unless it is permanent", example = "40")
        int expectedLifetimeDays,

        @NotNull
        @Size(min = 1, max = 20)
        @Schema(
                description =
                        "Its values by name, each of the flag's type: a boolean, text, number, or an object or list",
                example = "{\"on\": true, \"off\": false}")
        Map<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}") String, @NotNull Object> variants) {

    FlagDetails toDetails() {
        return new FlagDetails(
                description.strip(),
                tags,
                owner.strip(),
                stage,
                clientVisible,
                permanent,
                expectedLifetimeDays,
                variants);
    }
}
