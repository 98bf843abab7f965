package dev.medley.chat.documents;

import dev.medley.chat.documents.Document.Origin;
import dev.medley.chat.documents.DocumentIntake.Accepted;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in new versions of documents. */
@Singleton
public class DocumentRenewal {

    private final DocumentRepository repository;
    private final StoppedDocuments stopped;
    private final IncomingSources sources;
    private final DocumentJobs jobs;
    private final Clock clock;

    protected DocumentRenewal(
            DocumentRepository repository,
            StoppedDocuments stopped,
            IncomingSources sources,
            DocumentJobs jobs,
            Clock clock) {
        this.repository = repository;
        this.stopped = stopped;
        this.sources = sources;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Has another version made of one's own: of another file, or, where it was not uploaded, of what is at its source now. */
    @Transactional
    public Accepted renew(UUID accountId, UUID id, @Nullable IncomingFile file) {
        Document document = stopped.lock(accountId, id, _ -> true);
        Instant now = clock.instant();
        UUID jobId = Ids.next(clock);
        Origin origin = origin(accountId, document, file);
        repository.renew(id, jobId, origin, origin.source() != DocumentSource.UPLOAD, now);
        jobs.request(document, jobId, origin);
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
}
