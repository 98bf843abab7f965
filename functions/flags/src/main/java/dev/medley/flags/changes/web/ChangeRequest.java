package dev.medley.flags.changes.web;

import dev.medley.featureflags.Targeting;
import dev.medley.flags.changes.NewChange;
import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change to be made. */
@Serdeable
@Schema(name = "NewFlagChange", description = "A change that waits for its time, or for somebody to approve it")
record ChangeRequest(
        @NotBlank @Size(max = 100) String flag,
        @NotBlank @Size(max = 40) String environment,

        @Min(1)
        @Schema(description = "The version of the targeting that the change is based on; it is applied to no other")
        int basedOn,

        @NotNull @Valid Targeting targeting,
        @NotBlank @Size(max = 1000) @MultiLine String reason,

        @Nullable @Schema(description = "When it is to be applied; without it, as soon as it may")
        Instant applyAt) {

    NewChange toNewChange() {
        return new NewChange(flag, environment, basedOn, targeting, reason.strip(), applyAt);
    }
}
