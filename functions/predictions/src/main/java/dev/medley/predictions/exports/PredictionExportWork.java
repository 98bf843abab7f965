package dev.medley.predictions.exports;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.predictions.exports.PredictionExport.StoredFile;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Writes predictions into a file, a few at a time, and stores it. */
@Singleton
public class PredictionExportWork implements JobWork {

    static final String KIND = "prediction-export";

    /** How long a file is kept; the bucket's rule is the same, counted from the next midnight. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST = 2_000;
    /** No spreadsheet has more lines. */
    private static final int MOST_SEGMENTS = 1_000_000;

    /** One of three hours has 21,600 steps, which are 14 MB. */
    private static final int PAGE = 2;

    private static final int MOST_PERCENT = 95;

    private final PredictionExportRepository exports;
    private final SelectedPredictions selected;
    private final PredictionFiles files;
    private final ObjectStore objects;
    private final Clock clock;

    PredictionExportWork(
            PredictionExportRepository exports,
            SelectedPredictions selected,
            PredictionFiles files,
            ObjectStores objectStores,
            Clock clock) {
        this.exports = exports;
        this.selected = selected;
        this.files = files;
        this.objects = objectStores.bucket(Medley.RECORDINGS);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return exports.find(lease.subjectId())
                .<JobOutcome>map(predictionExport -> make(predictionExport, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome make(PredictionExport predictionExport, JobProgress progress) {
        try {
            Path path = Files.createTempFile("predictions", ".export");
            try {
                StoredFile file = write(predictionExport, path, progress);
                objects.uploadInParts(path, predictionExport.key(), file.contentType());
                return new JobOutcome.Result(
                        () -> exports.store(predictionExport.id(), file), () -> objects.delete(predictionExport.key()));
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile write(PredictionExport predictionExport, Path path, JobProgress progress) throws IOException {
        PredictionSelection selection = predictionExport.selection();
        int written = 0;
        int segments = 0;
        try (PredictionSink sink = files.sink(selection, path)) {
            List<UUID> page = exports.selected(predictionExport, new UUID(0, 0), PAGE);
            while (!page.isEmpty()) {
                for (ExportedPrediction prediction : selected.read(page, predictionExport.accountId())) {
                    sink.write(prediction);
                    segments += prediction.prediction().parts().size();
                    written++;
                }
                requireRoom(written, segments);
                progress.report(Math.min(MOST_PERCENT, written * 100 / MOST));
                page = exports.selected(predictionExport, page.getLast(), PAGE);
            }
        }
        PredictionExportFormat format = selection.format();
        boolean archived = selection.isArchived();
        String name = "predictions-" + predictionExport.createdAt().toString().substring(0, 10) + "."
                + (archived ? "zip" : format.extension());
        return new StoredFile(
                name,
                archived ? PredictionExportFormat.ARCHIVE : format.contentType(),
                written,
                Files.size(path),
                clock.instant().plus(KEPT));
    }

    private static void requireRoom(int written, int segments) {
        if (written > MOST || segments > MOST_SEGMENTS) {
            throw JobFailure.permanent(
                    "export-too-large",
                    "An export has at most " + MOST + " predictions with " + MOST_SEGMENTS + " parts; ask for fewer.");
        }
    }
}
