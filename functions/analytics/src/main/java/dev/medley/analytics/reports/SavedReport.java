package dev.medley.analytics.reports;

import java.time.Instant;
import java.util.UUID;

/**
 * A question that somebody keeps.
 *
 * @param shared whether everybody who may ask questions may ask it
 */
public record SavedReport(
        UUID id,
        UUID accountId,
        String name,
        ReportQuestion question,
        boolean shared,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** How many an account may keep. */
    static final int MOST = 200;

    SavedReport with(ReportDraft draft, Instant now) {
        return new SavedReport(
                id, accountId, draft.name(), draft.question(), draft.shared(), version + 1, createdAt, now);
    }
}
