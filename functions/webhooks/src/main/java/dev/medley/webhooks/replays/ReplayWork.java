package dev.medley.webhooks.replays;

import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.webhooks.deliveries.DueWebhooks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Makes the deliveries of a replay. Goes on where an attempt before it has stopped. */
@Singleton
public class ReplayWork implements JobWork {

    private static final int WHOLE = 100;

    private final ReplayRepository repository;
    private final ReplayPages pages;
    private final DueWebhooks dueWebhooks;
    private final Clock clock;

    ReplayWork(ReplayRepository repository, ReplayPages pages, DueWebhooks dueWebhooks, Clock clock) {
        this.repository = repository;
        this.pages = pages;
        this.dueWebhooks = dueWebhooks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Replay.KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        Replay replay = repository.find(lease.subjectId()).orElse(null);
        if (replay == null) {
            return new JobOutcome.Unwanted();
        }
        while (pages.next(replay.id(), replay.endpointId())) {
            progress.report(percent(repository.find(replay.id()).orElse(replay)));
        }
        boolean _ = dueWebhooks.queueSome();
        return new JobOutcome.Result(() -> repository.notePlanned(replay.id(), clock.instant()));
    }

    private static int percent(Replay replay) {
        Instant at = replay.position().time();
        long done = Duration.between(replay.from(), at).toMillis();
        return (int) (WHOLE
                * done
                / Math.max(1, Duration.between(replay.from(), replay.to()).toMillis()));
    }
}
