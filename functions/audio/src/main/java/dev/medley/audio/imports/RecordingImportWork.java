package dev.medley.audio.imports;

import dev.medley.audio.FetchedRecordings;
import dev.medley.audio.Recording;
import dev.medley.audio.RecordingRepository;
import dev.medley.audio.RecordingStatus;
import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.media.AudioFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fetches files; what they are worth is found out when they have arrived, as of every upload. */
@Singleton
public class RecordingImportWork implements JobWork {

    static final String KIND = "recording-import";

    private final RecordingImportRepository repository;
    private final RecordingRepository recordings;
    private final FetchedRecordings fetched;
    private final RecordingServer server;

    RecordingImportWork(
            RecordingImportRepository repository,
            RecordingRepository recordings,
            FetchedRecordings fetched,
            RecordingServer server) {
        this.repository = repository;
        this.recordings = recordings;
        this.fetched = fetched;
        this.server = server;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        RecordingImport wanted = repository.find(lease.subjectId()).orElse(null);
        if (wanted == null) {
            return new JobOutcome.Unwanted();
        }
        return recordings
                .find(wanted.id(), wanted.ownerId())
                .<JobOutcome>map(recording -> recording.is(RecordingStatus.UPLOADING)
                        ? fetch(wanted, recording, progress)
                        // An attempt before was heard of no more after it had delivered.
                        : new JobOutcome.Result(() -> {}))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome fetch(RecordingImport wanted, Recording recording, JobProgress progress) {
        try {
            Path folder = Files.createTempDirectory("import");
            Path file = folder.resolve("file");
            try {
                server.get(wanted.url(), file);
                progress.report(50);
                AudioFormat format = fetched.formatOf(file)
                        .orElseThrow(() -> JobFailure.permanent(
                                "import-refused",
                                "What the server answered with is no file of a format that is read."));
                return fetched.deliver(recording, file, format)
                        ? new JobOutcome.Result(() -> {})
                        : new JobOutcome.Unwanted();
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
