package dev.medley.moderation.rules;

import dev.medley.textfilter.FilterVerdict;
import java.time.Instant;
import java.util.UUID;

/**
 * A text that a client had checked.
 *
 * @param accountId who asked
 */
public record TextCheck(
        UUID id,
        UUID accountId,
        String place,
        String text,
        FilterVerdict verdict,
        long ruleVersion,
        Instant createdAt) {}
