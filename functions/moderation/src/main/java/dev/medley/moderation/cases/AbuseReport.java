package dev.medley.moderation.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reported.
 *
 * @param accountId null once the reporter's account is erased
 */
public record AbuseReport(
        UUID id,
        UUID caseId,
        UUID evidenceId,
        String kind,
        UUID subjectId,
        @Nullable UUID accountId,
        ReportCategory category,
        String text,
        double weight,
        ReportState state,
        Instant createdAt,
        @Nullable Instant resolvedAt) {}
