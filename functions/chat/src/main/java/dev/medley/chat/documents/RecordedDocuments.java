package dev.medley.chat.documents;

import dev.medley.chat.ChatEvents.DocumentDeleted;
import dev.medley.chat.ChatEvents.DocumentsRemoved;
import dev.medley.events.Outbox;
import dev.medley.jobs.JobService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Documents of what was said in recordings. */
@Singleton
public class RecordedDocuments {

    private final DocumentRepository repository;
    private final JobService jobService;
    private final Outbox outbox;

    protected RecordedDocuments(DocumentRepository repository, JobService jobService, Outbox outbox) {
        this.repository = repository;
        this.jobService = jobService;
        this.outbox = outbox;
    }

    /**
     * Removes those of a recording that is deleted, unless they are kept, and says how many there were. The job of each is
     * locked before the document, as the end of the job does it.
     */
    @Transactional
    public void remove(UUID recordingId, UUID ownerId, boolean keep) {
        int documents = 0;
        int passages = 0;
        if (!keep) {
            for (UUID id : repository.ofRecording(recordingId, ownerId)) {
                Document document = repository.findForWork(id).orElse(null);
                if (document != null) {
                    boolean _ = jobService.cancel(document.jobId(), ownerId);
                    Document locked = repository.lockOwn(id, ownerId).orElse(document);
                    if (repository.remove(id, ownerId)) {
                        documents++;
                        passages +=
                                locked.indexed() == null ? 0 : locked.indexed().passages();
                        outbox.announce(ownerId, id, new DocumentDeleted(id, locked.title()));
                    }
                }
            }
        }
        outbox.announce(ownerId, recordingId, new DocumentsRemoved(documents, passages));
    }
}
