package dev.medley.webhooks.replays;

import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.webhooks.endpoints.Endpoint;
import dev.medley.webhooks.endpoints.EndpointCheck;
import dev.medley.webhooks.endpoints.EndpointService;
import dev.medley.webhooks.replays.Replay.Progress;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Has what happened in a range of time sent to endpoints again. */
@Singleton
public class ReplayService {

    /** After so long another may begin, and takes along what is not sent by then. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final EndpointService endpoints;
    private final ReplayRepository repository;
    private final EndpointCheck check;
    private final JobService jobService;
    private final Clock clock;

    ReplayService(
            EndpointService endpoints,
            ReplayRepository repository,
            EndpointCheck check,
            JobService jobService,
            Clock clock) {
        this.endpoints = endpoints;
        this.check = check;
        this.repository = repository;
        this.jobService = jobService;
        this.clock = clock;
    }

    /** Which events are wanted again; all types that the endpoint wants where none is named. */
    public record Range(Instant from, Instant to, List<String> eventTypes) {}

    /** A replay, and the job that does it. */
    public record Accepted(UUID endpointId, UUID id, UUID jobId) {}

    /** A replay, and how far it is. */
    public record Followed(Replay replay, Progress progress) {}

    @Transactional
    public Accepted request(AuditContext context, UUID endpointId, Range range) {
        Endpoint _ = endpoints.lockForSending(context, endpointId, "webhook.replayed");
        require(range);
        if (isRunning(endpointId)) {
            throw Refusal.conflict("webhook-replay-running", "A replay of this webhook is under way.");
        }
        return begin(context, endpointId, range);
    }

    /** A replay for each enabled endpoint that the caller has for themselves, but for those that have one under way. */
    @Transactional
    public List<Accepted> requestAll(AuditContext context, Range range) {
        require(range);
        return endpoints.lockOwn(context).stream()
                .map(Endpoint::id)
                .filter(id -> !isRunning(id))
                .map(id -> begin(context, id, range))
                .toList();
    }

    private void require(Range range) {
        if (!range.from().isBefore(range.to())) {
            throw Refusal.invalid("replay-range-invalid", "/to", "The range ends before it begins.");
        }
        check.requireTypes(range.eventTypes());
    }

    private boolean isRunning(UUID endpointId) {
        return repository.isRunning(endpointId, clock.instant().minus(LONGEST));
    }

    private Accepted begin(AuditContext context, UUID endpointId, Range range) {
        Instant now = clock.instant();
        UUID id = Ids.next(clock);
        UUID jobId = Ids.next(clock);
        repository.add(Replay.of(id, endpointId, range.from(), range.to(), range.eventTypes(), now));
        String path = "/api/webhooks/%s/replays/%s".formatted(endpointId, id);
        jobService.request(new NewJob(jobId, context.actor().accountId(), Replay.KIND, id, path));
        return new Accepted(endpointId, id, jobId);
    }

    public Followed find(Caller caller, UUID endpointId, UUID id) {
        UUID seen = endpoints.find(caller, endpointId).id();
        Replay found = repository
                .find(id)
                .filter(replay -> replay.endpointId().equals(seen))
                .orElseThrow(() -> Refusal.notFound("webhook-replay-unknown", "There is no such replay."));
        return followed(List.of(found)).getFirst();
    }

    /** Those of an endpoint, newest first. */
    public Page<Followed> list(Caller caller, UUID endpointId, PageRequest page) {
        Page<Replay> found =
                repository.ofEndpoint(endpoints.find(caller, endpointId).id(), page);
        return new Page<>(followed(found.items()), found.nextCursor());
    }

    private List<Followed> followed(List<Replay> replays) {
        Map<UUID, Progress> progress =
                repository.progress(replays.stream().map(Replay::id).toList());
        return replays.stream()
                .map(replay -> new Followed(replay, Objects.requireNonNull(progress.get(replay.id()))))
                .toList();
    }
}
