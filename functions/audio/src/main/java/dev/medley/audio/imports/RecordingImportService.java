package dev.medley.audio.imports;

import dev.medley.audio.FetchedRecordings;
import dev.medley.audio.Recording;
import dev.medley.audio.Rejection;
import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has recordings fetched on their owners' wish. */
@Singleton
public class RecordingImportService {

    private static final Rejection CANCELLED = new Rejection("import-cancelled", "The import was cancelled.");

    private final FetchedRecordings recordings;
    private final RecordingImportRepository repository;
    private final RecordingServer server;
    private final JobService jobService;
    private final Clock clock;

    protected RecordingImportService(
            FetchedRecordings recordings,
            RecordingImportRepository repository,
            RecordingServer server,
            JobService jobService,
            Clock clock) {
        this.recordings = recordings;
        this.repository = repository;
        this.server = server;
        this.jobService = jobService;
        this.clock = clock;
    }

    /**
     * Announces a recording and queues the job that fetches its file.
     *
     * @param fileName null for that of the address
     * @throws Refusal {@code quota-exceeded}, {@code uploads-open}, {@code url-blocked}
     */
    @Transactional
    public RecordingImport request(UUID ownerId, URI url, @Nullable String fileName) {
        server.require(url);
        Recording recording = recordings.announce(ownerId, fileName == null ? nameOf(url) : fileName);
        RecordingImport wanted = new RecordingImport(recording.id(), ownerId, Ids.next(clock), url, clock.instant());
        repository.add(wanted);
        jobService.request(new NewJob(
                wanted.jobId(), ownerId, RecordingImportWork.KIND, recording.id(), "/api/audio/" + recording.id()));
        return wanted;
    }

    private static String nameOf(URI url) {
        String path = url.getPath() == null ? "" : url.getPath();
        return path.substring(Math.max(0, path.length() - 255));
    }

    /** Whatever its job came to: a recording that was not fetched is given up. */
    @Transactional
    public void end(UUID id, UUID ownerId, JobStatus status) {
        if (status != JobStatus.SUCCEEDED) {
            Rejection rejection = repository
                    .find(id)
                    .flatMap(wanted -> repository.failureOf(wanted.jobId()))
                    .map(error -> new Rejection(error.code(), error.detail()))
                    .orElse(CANCELLED);
            recordings.reject(id, ownerId, rejection);
        }
        repository.remove(id);
    }
}
