package dev.medley.chat.documents;

import dev.medley.chat.documents.Document.Origin;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.jobs.Units;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests the jobs that read documents, and counts what they take of the owner's month. */
@Singleton
class DocumentJobs {

    private static final String METER = "document-megabyte";
    private static final int MEGABYTE = 1_000_000;

    private final JobService jobService;

    DocumentJobs(JobService jobService) {
        this.jobService = jobService;
    }

    /** What a job's events say beside how it goes. */
    @Serdeable
    record Announced(UUID documentId, String title) {}

    /** Requests the job that makes this version, in the caller's transaction. */
    void request(Document document, UUID jobId, Origin origin) {
        NewJob job = new NewJob(
                jobId,
                document.ownerId(),
                Document.KIND,
                document.id(),
                "/api/documents/" + document.id(),
                new Announced(document.id(), document.title()));
        jobService.request(job, megabytes(origin));
    }

    private static @Nullable Units megabytes(Origin origin) {
        Long bytes = origin.sizeBytes();
        return origin.source() == DocumentSource.UPLOAD && bytes != null && bytes > 0
                ? new Units(METER, (int) ((bytes + MEGABYTE - 1) / MEGABYTE))
                : null;
    }
}
