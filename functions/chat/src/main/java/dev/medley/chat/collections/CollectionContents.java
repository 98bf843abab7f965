package dev.medley.chat.collections;

import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Which documents are in which collections. */
@Singleton
public class CollectionContents {

    private static final int MOST = 5_000;

    private final DocumentCollectionRepository repository;

    protected CollectionContents(DocumentCollectionRepository repository) {
        this.repository = repository;
    }

    /** Puts a document of one's own into collections that one may edit. */
    @Transactional
    public void put(UUID accountId, UUID documentId, List<UUID> collectionIds) {
        for (UUID id : collectionIds.stream().distinct().sorted().toList()) {
            DocumentCollection collection =
                    repository.lock(id, accountId).orElseThrow(DocumentCollectionService::unknown);
            if (!collection.role().mayEdit()) {
                throw DocumentCollectionService.notYours();
            }
            if (repository.countDocuments(id) >= MOST) {
                throw Refusal.conflict("collection-full", "A collection has at most %,d documents.".formatted(MOST));
            }
            if (!repository.put(id, documentId, accountId)) {
                throw Refusal.notFound("document-unknown", "You have no such document of your own.");
            }
        }
    }

    /** Takes a document out: whoever edits the collection does, and whoever's the document is. */
    @Transactional
    public void take(UUID accountId, UUID documentId, UUID collectionId) {
        DocumentCollection collection =
                repository.lock(collectionId, accountId).orElseThrow(DocumentCollectionService::unknown);
        if (!repository.take(collectionId, documentId, collection.role().mayEdit() ? null : accountId)) {
            throw Refusal.notFound("document-unknown", "There is no such document of yours in the collection.");
        }
    }
}
