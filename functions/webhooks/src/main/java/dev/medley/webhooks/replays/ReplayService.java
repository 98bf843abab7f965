package dev.medley.webhooks.replays;

import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.webhooks.endpoints.Endpoint;
import dev.medley.webhooks.endpoints.EndpointService;
import dev.medley.webhooks.replays.Replay.Progress;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Has what happened in a range of time sent to one endpoint again. */
@Singleton
public class ReplayService {

    /** After so long another may begin, and takes along what is not sent by then. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final EndpointService endpoints;
    private final ReplayRepository repository;
    private final JobService jobService;
    private final Clock clock;

    ReplayService(EndpointService endpoints, ReplayRepository repository, JobService jobService, Clock clock) {
        this.endpoints = endpoints;
        this.repository = repository;
        this.jobService = jobService;
        this.clock = clock;
    }

    /** Which events are wanted again; all types that the endpoint wants where none is named. */
    public record Range(Instant from, Instant to, List<String> eventTypes) {}

    /** A replay, and the job that does it. */
    public record Accepted(UUID id, UUID jobId) {}

    @Transactional
    public Accepted request(AuditContext context, UUID endpointId, Range range) {
        Endpoint _ = endpoints.lockForSending(context, endpointId, "webhook.replayed");
        if (!range.from().isBefore(range.to())) {
            throw Refusal.invalid("replay-range-invalid", "/to", "The range ends before it begins.");
        }
        Instant now = clock.instant();
        if (repository.isRunning(endpointId, now.minus(LONGEST))) {
            throw Refusal.conflict("webhook-replay-running", "A replay of this webhook is under way.");
        }
        UUID id = Ids.next(clock);
        UUID jobId = Ids.next(clock);
        repository.add(Replay.of(id, endpointId, range.from(), range.to(), range.eventTypes(), now));
        String path = "/api/webhooks/%s/replays/%s".formatted(endpointId, id);
        jobService.request(new NewJob(jobId, context.actor().accountId(), Replay.KIND, id, path));
        return new Accepted(id, jobId);
    }

    /** What became of the deliveries of one. */
    public Progress progress(Replay replay) {
        return repository.progress(replay.id());
    }

    public Replay find(Caller caller, UUID endpointId, UUID id) {
        UUID seen = endpoints.find(caller, endpointId).id();
        return repository
                .find(id)
                .filter(replay -> replay.endpointId().equals(seen))
                .orElseThrow(() -> Refusal.notFound("webhook-replay-unknown", "There is no such replay."));
    }
}
