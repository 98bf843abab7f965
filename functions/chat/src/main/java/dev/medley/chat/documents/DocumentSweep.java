package dev.medley.chat.documents;

import dev.medley.chat.documents.DocumentRepository.Missing;
import dev.medley.jobs.JobService;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after uploads: tells that they have come, gives up those that have not, removes files of what is gone. */
@Singleton
public class DocumentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentSweep.class);

    /** Longer than a presigned request may be used. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    private static final int BATCH = 100;

    private final DocumentRepository repository;
    private final DocumentObjects objects;
    private final JobService jobService;
    private final Clock clock;

    DocumentSweep(DocumentRepository repository, DocumentObjects objects, JobService jobService, Clock clock) {
        this.repository = repository;
        this.objects = objects;
        this.jobService = jobService;
        this.clock = clock;
    }

    /** Tells the job that waits for the object which has arrived under a key. */
    public void receive(String key) {
        DocumentObjects.ofUpload(key)
                .ifPresentOrElse(
                        fileId -> repository.arrive(fileId).ifPresent(jobService::announce),
                        () -> LOG.warn("No key of ours: {}", key));
    }

    public void run() {
        for (Missing upload : repository.missing(clock.instant().minus(UPLOAD), BATCH)) {
            if (objects.uploaded(upload.fileId()).isPresent()) {
                repository.arrive(upload.fileId()).ifPresent(jobService::announce);
            } else {
                boolean _ = jobService.cancel(upload.jobId(), upload.ownerId());
            }
        }
        for (UUID fileId : repository.leftovers(BATCH)) {
            objects.remove(fileId);
            repository.forgetLeftover(fileId);
        }
    }
}
