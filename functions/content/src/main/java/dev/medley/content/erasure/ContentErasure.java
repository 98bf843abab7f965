package dev.medley.content.erasure;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/**
 * Erases an account.
 *
 * <p>What it wrote alone and nobody reads is deleted with all versions and media. What was published with a reviewer's consent
 * stays, without its author: no account and no byline stands in it or in any version, and versions that were never published
 * are deleted. What others write too stays theirs, and knows the account no more. Its exports, templates, feedback and what it
 * read are deleted; what its reading added to sums stays, which know nobody.
 */
@Singleton
public class ContentErasure {

    private final ContentErasureRepository repository;
    private final ObjectStore objects;

    protected ContentErasure(ContentErasureRepository repository, ObjectStores objectStores) {
        this.repository = repository;
        this.objects = objectStores.bucket(Medley.MEDIA);
    }

    /** Takes out the authors and reviewers that were named in an account since then, by somebody who was not its owner. */
    @Transactional
    public void removeNamedSince(UUID accountId, Instant since) {
        repository.removeNamedSince(accountId, since);
    }

    @Transactional
    public void erase(UUID accountId, Instant now) {
        repository.erase(accountId, now).forEach(export -> objects.delete("content-exports/" + export));
    }
}
