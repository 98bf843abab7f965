package dev.medley.chat.documents;

import dev.medley.chat.ChatEvents.DocumentDeleted;
import dev.medley.chat.documents.DocumentRepository.Filter;
import dev.medley.events.Outbox;
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
    private final StoppedDocuments stopped;
    private final Outbox outbox;
    private final Clock clock;

    protected DocumentService(
            DocumentRepository repository,
            DocumentObjects objects,
            StoppedDocuments stopped,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.objects = objects;
        this.stopped = stopped;
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
        StoppedDocuments.requireOwner(accountId, find(accountId, id));
        Document document = repository.lockOwn(id, accountId).orElseThrow(DocumentService::unknown);
        VersionCheck.require(expected, document.version());
        repository.rename(id, title, clock.instant());
        return find(accountId, id);
    }

    /** Deletes one: the next search does not find it, and its files are removed from the store soon. */
    @Transactional
    public void remove(UUID accountId, UUID id, IntPredicate expected) {
        Document document = stopped.lock(accountId, id, expected);
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

    static Refusal unknown() {
        return Refusal.notFound("document-unknown", "There is no such document.");
    }
}
