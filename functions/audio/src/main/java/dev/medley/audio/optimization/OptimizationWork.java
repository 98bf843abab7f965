package dev.medley.audio.optimization;

import dev.medley.audio.Recording;
import dev.medley.audio.RecordingContents;
import dev.medley.audio.RecordingRepository;
import dev.medley.audio.RecordingStatus;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.media.FlacCopy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Packs recordings into FLAC, and keeps the copy where it saves more than a fifth. */
@Singleton
public class OptimizationWork implements JobWork {

    static final String KIND = "recording-optimization";

    private static final double WORTHWHILE = 0.8;
    private static final Duration ALLOWANCE = Duration.ofMinutes(5);

    private final OptimizationRepository repository;
    private final RecordingRepository recordings;
    private final RecordingContents contents;

    OptimizationWork(OptimizationRepository repository, RecordingRepository recordings, RecordingContents contents) {
        this.repository = repository;
        this.recordings = recordings;
        this.contents = contents;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        Optimization optimization = repository.find(lease.subjectId()).orElse(null);
        if (optimization == null) {
            return new JobOutcome.Unwanted();
        }
        return recordings
                .find(optimization.recordingId(), optimization.ownerId())
                .filter(recording -> recording.is(RecordingStatus.READY))
                .<JobOutcome>map(recording -> make(optimization, recording))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome make(Optimization optimization, Recording recording) {
        if (recording.copy().bytes() != null) {
            return kept(optimization, recording, recording.copy().bytes());
        }
        try {
            Path folder = Files.createTempDirectory("optimization");
            Path original = folder.resolve("original");
            Path copy = folder.resolve("copy.flac");
            try {
                contents.fetch(recording, original);
                if (!FlacCopy.write(original, copy, ALLOWANCE)) {
                    return ended(optimization, OptimizationOutcome.NOT_POSSIBLE);
                }
                long bytes = Files.size(copy);
                if (bytes > WORTHWHILE * Files.size(original)) {
                    return ended(optimization, OptimizationOutcome.NOT_WORTHWHILE);
                }
                contents.storeCopy(recording, copy);
                return kept(optimization, recording, bytes);
            } finally {
                Files.deleteIfExists(copy);
                Files.deleteIfExists(original);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JobOutcome kept(Optimization optimization, Recording recording, long bytes) {
        return new JobOutcome.Result(() -> {
            contents.keepCopy(recording, bytes, optimization.removeOriginal());
            repository.end(optimization.id(), OptimizationOutcome.OPTIMIZED);
        });
    }

    private JobOutcome ended(Optimization optimization, OptimizationOutcome outcome) {
        return new JobOutcome.Result(() -> repository.end(optimization.id(), outcome));
    }
}
