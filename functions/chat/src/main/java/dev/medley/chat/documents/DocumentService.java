package dev.medley.chat.documents;

import dev.medley.chat.ChatEvents.DocumentDeleted;
import dev.medley.chat.documents.DocumentRepository.Filter;
import dev.medley.events.Outbox;
import dev.medley.jobs.JobService;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.IntPredicate;

/** What can be done with documents that are there. */
@Singleton
public class DocumentService {

    private final DocumentRepository repository;
    private final DocumentObjects objects;
    private final JobService jobService;
    private final Outbox outbox;
    private final Clock clock;

    protected DocumentService(
            DocumentRepository repository, DocumentObjects objects, JobService jobService, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.objects = objects;
        this.jobService = jobService;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Document find(UUID accountId, UUID id) {
        return repository.find(id, accountId).orElseThrow(DocumentService::unknown);
    }

    public Page<Document> list(UUID accountId, Filter filter, PageRequest page) {
        return repository.list(accountId, filter, page);
    }

    @Transactional
    public Document rename(UUID accountId, UUID id, String title, IntPredicate expected) {
        Document document = own(accountId, id);
        VersionCheck.require(expected, document.version());
        repository.rename(id, title, clock.instant());
        return find(accountId, id);
    }

    /** Deletes one: the next search does not find it, and its files are removed from the store soon. */
    @Transactional
    public void remove(UUID accountId, UUID id, IntPredicate expected) {
        Document document = own(accountId, id);
        VersionCheck.require(expected, document.version());
        boolean _ = jobService.cancel(document.jobId(), accountId);
        boolean _ = repository.remove(id, accountId);
        outbox.announce(accountId, id, new DocumentDeleted(id, document.title()));
    }

    /** The request that gets the file of the version that is found. */
    public PresignedTransfer download(UUID accountId, UUID id) {
        Document.Indexed indexed = find(accountId, id).indexed();
        if (indexed == null) {
            throw Refusal.conflict("document-not-ready", "No version of the document could be read yet.");
        }
        return objects.download(
                indexed.fileId(), indexed.fileName(), indexed.format().contentType());
    }

    /** One's own; what others share is read alone. */
    private Document own(UUID accountId, UUID id) {
        return repository.lockOwn(id, accountId).orElseThrow(() -> refusal(accountId, id));
    }

    private Refusal refusal(UUID accountId, UUID id) {
        return repository.find(id, accountId).isPresent() ? notYours() : unknown();
    }

    static Refusal notYours() {
        return new Refusal(Refusal.Kind.FORBIDDEN, "document-not-yours", "Only who brought a document changes it.");
    }

    static Refusal unknown() {
        return Refusal.notFound("document-unknown", "There is no such document.");
    }
}
