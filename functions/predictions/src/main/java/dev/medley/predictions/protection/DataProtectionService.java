package dev.medley.predictions.protection;

import dev.medley.kernel.Refusal;
import dev.medley.predictions.protection.DataProtectionReport.SubjectUse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports what an account does with voices. */
@Singleton
public class DataProtectionService {

    private static final int MOST_SUBJECTS = 500;

    private final DataProtectionRepository repository;
    private final Clock clock;

    DataProtectionService(DataProtectionRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * The report as of now.
     *
     * @param subject whom it is about alone
     * @throws Refusal {@code consent-subject-unknown}
     */
    public DataProtectionReport report(UUID accountId, @Nullable String subject) {
        List<SubjectUse> subjects = repository.subjects(accountId, subject, MOST_SUBJECTS + 1);
        if (subject != null && subjects.isEmpty()) {
            throw Refusal.notFound("consent-subject-unknown", "There is no consent of such a subject.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new DataProtectionReport(
                now,
                subject,
                repository.numbers(accountId, subject, now),
                repository.purposes(accountId, subject),
                repository.models(accountId, subject),
                subjects.subList(0, Math.min(MOST_SUBJECTS, subjects.size())),
                subjects.size() > MOST_SUBJECTS);
    }
}
