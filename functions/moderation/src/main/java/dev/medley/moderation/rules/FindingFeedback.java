package dev.medley.moderation.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a finding.
 *
 * @param subjectId the check or the case that it belongs to
 * @param rule empty where nothing was found that should have been
 */
public record FindingFeedback(
        UUID id,
        UUID subjectId,
        String category,
        String rule,
        FindingVerdict verdict,
        @Nullable UUID createdBy,
        Instant createdAt) {}
