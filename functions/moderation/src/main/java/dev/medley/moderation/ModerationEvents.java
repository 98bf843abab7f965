package dev.medley.moderation;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this function announces; the owner is the account that it happens to: the author, the reporter of a report. */
public sealed interface ModerationEvents extends EventData {

    /**
     * What becomes of a thing: {@code release}, {@code hide} or {@code remove}. The subject is the thing.
     *
     * @param masked whether it is released with all masked that the rules of its place mask
     * @param seenHash SHA-256, in hexadecimal digits, of the text that was decided about; what was written since is not released
     * @param seenAt when that text was written
     */
    @EventType("moderation.decided")
    @Serdeable
    record ModerationDecided(
            UUID caseId,
            String kind,
            UUID subjectId,
            UUID accountId,
            String action,
            String reason,
            @Nullable UUID guidelineId,
            boolean masked,
            @Nullable String seenHash,
            @Nullable Instant seenAt)
            implements ModerationEvents {}

    /** An account is warned, limited or suspended. */
    @EventType("moderation.sanctioned")
    @Serdeable
    record ModerationSanctioned(
            UUID accountId, String sanction, @Nullable Instant until, String reason, UUID caseId)
            implements ModerationEvents {}

    /** A sanction is over, or was taken back. */
    @EventType("moderation.sanction-lifted")
    @Serdeable
    record ModerationSanctionLifted(UUID accountId, String sanction) implements ModerationEvents {}

    /** What somebody reported was decided: {@code upheld} or {@code dismissed}. */
    @EventType("report.resolved")
    @Serdeable
    record ReportResolved(UUID reportId, String kind, UUID subjectId, String outcome) implements ModerationEvents {}

    /** Somebody else has decided about an appeal: {@code upheld} or {@code rejected}. */
    @EventType("appeal.decided")
    @Serdeable
    record AppealDecided(UUID appealId, UUID decisionId, String outcome, String note) implements ModerationEvents {}
}
