package dev.medley.accountdata.exports;

import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Asks for exports: one at a time and a few a day, because each reads everything. */
@Singleton
public class ExportRequestService {

    static final int MOST_A_DAY = 3;

    private static final Duration DAY = Duration.ofDays(1);

    private final AccountExportRepository accountExportRepository;
    private final JobService jobService;
    private final Clock clock;

    ExportRequestService(AccountExportRepository accountExportRepository, JobService jobService, Clock clock) {
        this.accountExportRepository = accountExportRepository;
        this.jobService = jobService;
        this.clock = clock;
    }

    /** An export that is being made. */
    public record Requested(UUID id, UUID jobId) {}

    /**
     * Has everything of the account exported.
     *
     * @throws Refusal {@code export-running} while one is being made, {@code exports-used-up} after three in 24 hours
     */
    @Transactional
    public Requested request(UUID accountId) {
        Instant now = clock.instant();
        allow(accountExportRepository.lockRecent(accountId, now.minus(DAY)), now);
        Requested requested = new Requested(Ids.next(clock), Ids.next(clock));
        accountExportRepository.add(requested.id(), accountId, requested.jobId(), now);
        String path = "/api/users/me/exports/" + requested.id();
        jobService.request(new NewJob(requested.jobId(), accountId, ExportWork.KIND, requested.id(), path));
        return requested;
    }

    private static void allow(RecentExports recentExports, Instant now) {
        if (recentExports.running()) {
            throw Refusal.conflict("export-running", "An export is being made; wait for it, or cancel its job.");
        }
        Instant first = recentExports.first();
        if (first != null && recentExports.count() >= MOST_A_DAY) {
            throw Refusal.throttled(
                    "exports-used-up",
                    "You can have " + MOST_A_DAY + " exports made in 24 hours.",
                    Duration.between(now, first.plus(DAY)));
        }
    }
}
