package dev.medley.chat.documents;

import dev.medley.chat.documents.Document.Origin;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Requests the jobs that read documents, and counts what they take of the owner's month. */
@Singleton
class DocumentJobs {

    private static final int MEGABYTE = 1_000_000;

    private final DocumentRepository repository;
    private final JobService jobService;

    DocumentJobs(DocumentRepository repository, JobService jobService) {
        this.repository = repository;
        this.jobService = jobService;
    }

    /** What a job's events say beside how it goes. */
    @Serdeable
    record Announced(UUID documentId, String title) {}

    /** Requests the job that makes this version, in the caller's transaction. */
    void request(Document document, UUID jobId, Origin origin, Instant now) {
        Long bytes = origin.sizeBytes();
        if (origin.source() == DocumentSource.UPLOAD && bytes != null) {
            repository.takeMegabytes(document.ownerId(), (int) ((bytes + MEGABYTE - 1) / MEGABYTE), now);
        }
        jobService.request(new NewJob(
                jobId,
                document.ownerId(),
                Document.KIND,
                document.id(),
                "/api/documents/" + document.id(),
                new Announced(document.id(), document.title())));
    }
}
