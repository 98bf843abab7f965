package dev.medley.chat;

import dev.medley.chat.ChatEvents.DocumentDeleted;
import dev.medley.events.Outbox;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** What can be done with chat. */
@Singleton
public class DocumentService {

    private final DocumentRepository repository;
    private final JobService jobService;
    private final Outbox outbox;
    private final Clock clock;

    DocumentService(DocumentRepository repository, JobService jobService, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.jobService = jobService;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps a text, and queues the job that counts its words. */
    @Transactional
    public Document create(UUID ownerId, String text) {
        Document document = new Document(Ids.next(clock), ownerId, Ids.next(clock), text, null, clock.instant());
        repository.add(document);
        String path = "/api/chat/" + document.id();
        jobService.request(new NewJob(document.jobId(), ownerId, Document.KIND, document.id(), path));
        return document;
    }

    public Document find(UUID id, UUID ownerId) {
        return repository.find(id, ownerId).orElseThrow(DocumentService::unknown);
    }

    /** Removes one, and stops the work on it. */
    @Transactional
    public void remove(UUID id, UUID ownerId) {
        UUID jobId = repository.remove(id, ownerId).orElseThrow(DocumentService::unknown);
        boolean _ = jobService.cancel(jobId, ownerId);
        outbox.announce(ownerId, id, new DocumentDeleted());
    }

    private static Refusal unknown() {
        return Refusal.notFound("document-unknown", "There is no such document.");
    }
}
