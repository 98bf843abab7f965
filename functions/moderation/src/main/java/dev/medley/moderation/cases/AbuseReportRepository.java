package dev.medley.moderation.cases;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All reports. */
public interface AbuseReportRepository {

    void add(AbuseReport report);

    /** What an account has reported in a case. */
    Optional<AbuseReport> ofAccount(UUID caseId, UUID accountId);

    /** One of an account's own. */
    Optional<AbuseReport> find(UUID id, UUID accountId);

    /** An account's own, newest first. */
    Page<AbuseReport> list(UUID accountId, PageRequest page);

    /** Of a case, newest first. */
    List<AbuseReport> ofCase(UUID caseId, int most);

    /** How many an account has made since, after waiting for those that it makes now. */
    int countSince(UUID accountId, Instant since);

    /** Whether an account was made since. */
    boolean isNew(UUID accountId, Instant since);

    /** Gives all open reports of a case their outcome; those that had none before. */
    List<AbuseReport> resolve(UUID caseId, ReportState state, Instant now);
}
