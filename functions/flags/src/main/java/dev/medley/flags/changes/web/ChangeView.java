package dev.medley.flags.changes.web;

import dev.medley.featureflags.Targeting;
import dev.medley.flags.changes.ChangeStatus;
import dev.medley.flags.changes.FlagChange;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "FlagChange")
record ChangeView(
        UUID id,
        String flag,
        String environment,
        int basedOn,
        Targeting targeting,
        String reason,
        Instant applyAt,
        ChangeStatus status,

        @Nullable @Schema(description = "Why it could not be applied, by the code of a problem")
        String failure,

        UUID requestedBy,

        @Nullable @Schema(description = "Who approved or rejected it")
        UUID decidedBy,

        Instant createdAt,
        @Nullable Instant closedAt) {

    static ChangeView of(FlagChange change) {
        return new ChangeView(
                change.id(),
                change.flag(),
                change.environment(),
                change.basedOn(),
                change.targeting(),
                change.reason(),
                change.applyAt(),
                change.status(),
                change.failure(),
                change.requestedBy(),
                change.decidedBy(),
                change.createdAt(),
                change.closedAt());
    }
}
