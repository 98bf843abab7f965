package dev.medley.chat.documents;

import dev.medley.jobs.JobService;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Documents of one's own that nobody works on, for changes that end the work. */
@Singleton
class StoppedDocuments {

    private final DocumentRepository repository;
    private final JobService jobService;

    StoppedDocuments(DocumentRepository repository, JobService jobService) {
        this.repository = repository;
        this.jobService = jobService;
    }

    /**
     * Stops the work on a document, and locks it; in the caller's transaction. The job is locked before the document, as the
     * end of the job does it.
     */
    Document lock(UUID accountId, UUID id, IntPredicate expected) {
        Document seen = repository.find(id, accountId).orElseThrow(DocumentService::unknown);
        requireOwner(accountId, seen);
        VersionCheck.require(expected, seen.version());
        boolean _ = jobService.cancel(seen.jobId(), accountId);
        Document locked = repository.lockOwn(id, accountId).orElseThrow(DocumentService::unknown);
        if (!locked.jobId().equals(seen.jobId())) {
            throw Refusal.conflict("document-busy", "Another version of it was begun at the same time; try again.");
        }
        return locked;
    }

    /** What others share is read alone. */
    static void requireOwner(UUID accountId, Document document) {
        if (!document.ownerId().equals(accountId)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "document-not-yours", "Only who brought a document changes it.");
        }
    }
}
