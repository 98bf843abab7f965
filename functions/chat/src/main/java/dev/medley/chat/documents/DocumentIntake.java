package dev.medley.chat.documents;

import dev.medley.chat.collections.CollectionContents;
import dev.medley.chat.documents.Document.Origin;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes documents in. */
@Singleton
public class DocumentIntake {

    private static final int MOST = 20_000;

    private final DocumentRepository repository;
    private final CollectionContents collections;
    private final IncomingSources sources;
    private final DocumentJobs jobs;
    private final Clock clock;

    protected DocumentIntake(
            DocumentRepository repository,
            CollectionContents collections,
            IncomingSources sources,
            DocumentJobs jobs,
            Clock clock) {
        this.repository = repository;
        this.collections = collections;
        this.sources = sources;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A document to come; with the request that uploads its file, where it has one. */
    public record Accepted(UUID id, UUID jobId, @Nullable PresignedTransfer upload) {}

    /**
     * Takes in a document.
     *
     * @param title null to take the name of what it comes from
     * @param collectionIds where to put it at once
     */
    @Transactional
    public Accepted accept(UUID accountId, @Nullable String title, IncomingFile file, List<UUID> collectionIds) {
        repository.lock(accountId);
        if (repository.count(accountId) >= MOST) {
            throw Refusal.conflict("documents-full", "An account has at most %,d documents.".formatted(MOST));
        }
        Instant now = clock.instant();
        UUID id = Ids.next(clock);
        UUID jobId = Ids.next(clock);
        Origin origin = sources.origin(accountId, file, Ids.next(clock));
        Document document = new Document(
                id,
                accountId,
                Objects.requireNonNullElse(title, origin.fileName()),
                origin,
                1,
                jobId,
                origin.source() != DocumentSource.UPLOAD,
                DocumentState.UPLOADING,
                null,
                null,
                now,
                now);
        repository.add(document);
        collections.put(accountId, id, collectionIds);
        jobs.request(document, jobId, origin);
        return new Accepted(id, jobId, sources.upload(origin));
    }
}
