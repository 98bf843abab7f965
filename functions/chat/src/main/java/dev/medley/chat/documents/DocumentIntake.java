package dev.medley.chat.documents;

import dev.medley.chat.collections.CollectionContents;
import dev.medley.chat.documents.Document.Origin;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes documents in, and new versions of them. */
@Singleton
public class DocumentIntake {

    private static final int MOST = 20_000;
    private static final int MEGABYTE = 1_000_000;

    private final DocumentRepository repository;
    private final CollectionContents collections;
    private final IncomingSources sources;
    private final JobService jobService;
    private final Clock clock;

    protected DocumentIntake(
            DocumentRepository repository,
            CollectionContents collections,
            IncomingSources sources,
            JobService jobService,
            Clock clock) {
        this.repository = repository;
        this.collections = collections;
        this.sources = sources;
        this.jobService = jobService;
        this.clock = clock;
    }

    /** A document to come; with the request that uploads its file, where it has one. */
    public record Accepted(UUID id, UUID jobId, @Nullable PresignedTransfer upload) {}

    /** What the job's events say beside how it goes. */
    @Serdeable
    record Announced(UUID documentId, String title) {}

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
        request(accountId, document, jobId, origin, now);
        return new Accepted(id, jobId, sources.upload(origin));
    }

    /** Has another version made of one's own: of another file, or, where it was not uploaded, of what is at its source now. */
    @Transactional
    public Accepted renew(UUID accountId, UUID id, @Nullable IncomingFile file) {
        Document document = repository
                .lockOwn(id, accountId)
                .orElseThrow(() -> repository.find(id, accountId).isPresent()
                        ? DocumentService.notYours()
                        : DocumentService.unknown());
        boolean isUnderWay =
                document.state() == DocumentState.UPLOADING || document.state() == DocumentState.PROCESSING;
        if (isUnderWay && !jobService.cancel(document.jobId(), accountId)) {
            throw Refusal.conflict("document-busy", "Its latest version has just been read; try again.");
        }
        Instant now = clock.instant();
        UUID jobId = Ids.next(clock);
        Origin origin = origin(accountId, document, file);
        repository.renew(id, jobId, origin, origin.source() != DocumentSource.UPLOAD, now);
        request(accountId, document, jobId, origin, now);
        return new Accepted(id, jobId, sources.upload(origin));
    }

    private Origin origin(UUID accountId, Document document, @Nullable IncomingFile file) {
        if (file != null) {
            return sources.origin(accountId, file, Ids.next(clock));
        }
        if (document.origin().source() == DocumentSource.UPLOAD) {
            throw Refusal.invalid("document-source-invalid", "/fileName", "An uploaded document needs another file.");
        }
        return document.origin().again(Ids.next(clock));
    }

    private void request(UUID accountId, Document document, UUID jobId, Origin origin, Instant now) {
        Long bytes = origin.sizeBytes();
        if (origin.source() == DocumentSource.UPLOAD && bytes != null) {
            repository.takeMegabytes(accountId, (int) ((bytes + MEGABYTE - 1) / MEGABYTE), now);
        }
        jobService.request(new NewJob(
                jobId,
                accountId,
                Document.KIND,
                document.id(),
                "/api/documents/" + document.id(),
                new Announced(document.id(), document.title())));
    }
}
