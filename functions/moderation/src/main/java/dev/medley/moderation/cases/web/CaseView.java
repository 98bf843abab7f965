package dev.medley.moderation.cases.web;

import dev.medley.moderation.cases.CaseFile;
import dev.medley.moderation.cases.CaseSource;
import dev.medley.moderation.cases.CaseState;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ModerationCase", description = "A thing that moderators decide about")
record CaseView(
        UUID id,
        String kind,
        UUID subjectId,
        @Nullable UUID authorId,
        CaseSource source,
        CaseState state,
        List<String> categories,
        @Schema(description = "From 0 to 1") double severity,
        @Schema(description = "How many see it") long reach,

        @Schema(description = "By severity and reach; the highest comes first")
        double priority,

        int reporters,

        @Schema(description = "Of all reports; those of unreliable reporters count less")
        double reportWeight,

        @Schema(description = "Whether nobody but the author sees it meanwhile")
        boolean hidden,

        @Nullable UUID claimedBy,
        @Nullable Instant claimedUntil,
        Instant openedAt,
        @Schema(description = "When it is to be decided by") Instant dueAt,

        @Schema(description = "Whether it was not decided in time")
        boolean late,

        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        int version) {

    static CaseView of(CaseFile file, Instant now) {
        CaseFile.Claim kept = file.claim();
        CaseFile.Claim claim = kept != null && kept.until().isAfter(now) ? kept : null;
        Instant end = file.decidedAt() == null ? now : file.decidedAt();
        return new CaseView(
                file.id(),
                file.kind(),
                file.subjectId(),
                file.authorId(),
                file.source(),
                file.state(),
                file.categories(),
                file.gravity().severity(),
                file.gravity().reach(),
                file.gravity().priority(),
                file.reporters(),
                file.weight(),
                file.isHidden(),
                claim == null ? null : claim.moderatorId(),
                claim == null ? null : claim.until(),
                file.openedAt(),
                file.dueAt(),
                end.isAfter(file.dueAt()),
                file.decidedAt(),
                file.decidedBy(),
                file.version());
    }
}
