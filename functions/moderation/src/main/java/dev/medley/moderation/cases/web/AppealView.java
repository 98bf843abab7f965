package dev.medley.moderation.cases.web;

import dev.medley.moderation.cases.Appeal;
import dev.medley.moderation.cases.AppealState;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Appeal", description = "What an author says against a decision")
record AppealView(
        UUID id,
        UUID decisionId,
        String text,
        AppealState state,

        @Nullable @Schema(description = "Why it was decided so")
        String note,

        Instant createdAt,
        @Nullable Instant decidedAt) {

    static AppealView of(Appeal appeal) {
        return new AppealView(
                appeal.id(),
                appeal.decisionId(),
                appeal.text(),
                appeal.state(),
                appeal.note(),
                appeal.createdAt(),
                appeal.decidedAt());
    }
}
