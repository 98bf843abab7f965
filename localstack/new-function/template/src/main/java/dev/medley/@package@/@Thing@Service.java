package dev.medley.@package@;

import dev.medley.@package@.@Group@Events.@Thing@Deleted;
import dev.medley.events.Outbox;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What can be done with @words@. */
@Singleton
public class @Thing@Service {

    private final @Thing@Repository repository;
    private final JobService jobService;
    private final Outbox outbox;
    private final Clock clock;

    @Thing@Service(@Thing@Repository repository, JobService jobService, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.jobService = jobService;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps a text, and queues the job that counts its words. */
    @Transactional
    public @Thing@ create(UUID ownerId, String text) {
        @Thing@ @var@ = new @Thing@(Ids.next(clock), ownerId, Ids.next(clock), text, null, clock.instant());
        repository.add(@var@);
        String path = "/api/@name@/" + @var@.id();
        jobService.request(new NewJob(@var@.jobId(), ownerId, @Thing@.KIND, @var@.id(), path));
        return @var@;
    }

    public @Thing@ find(UUID id, UUID ownerId) {
        return repository.find(id, ownerId).orElseThrow(@Thing@Service::unknown);
    }

    /** Removes one, and stops the work on it: first the job, as the work itself does, so that neither waits for the other. */
    @Transactional
    public void remove(UUID id, UUID ownerId) {
        boolean _ = jobService.cancel(find(id, ownerId).jobId(), ownerId);
        UUID removed = Optional.of(id)
                .filter(found -> repository.remove(found, ownerId))
                .orElseThrow(@Thing@Service::unknown);
        outbox.announce(ownerId, removed, new @Thing@Deleted());
    }

    private static Refusal unknown() {
        return Refusal.notFound("@thing@-unknown", "There is no such @word@.");
    }
}
