package dev.medley.predictions.exports;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.predictions.OwnedRows;
import dev.medley.recordings.RecordingTasks;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Removes what an account has: predictions, exports with their files, and all rows of its own. */
@Singleton
public class PredictionErasure {

    private static final int BATCH = 500;

    private final RecordingTasks tasks;
    private final PredictionExportRepository exports;
    private final List<OwnedRows> rows;
    private final ObjectStore objects;

    PredictionErasure(
            RecordingTasks tasks, PredictionExportRepository exports, List<OwnedRows> rows, ObjectStores objectStores) {
        this.tasks = tasks;
        this.exports = exports;
        this.rows = rows;
        this.objects = objectStores.bucket(Medley.RECORDINGS);
    }

    public void erase(UUID accountId) {
        tasks.erase(accountId);
        rows.forEach(owned -> owned.erase(accountId));
        removeExports(accountId);
    }

    private void removeExports(UUID accountId) {
        for (List<PredictionExport> batch = exports.all(accountId, BATCH);
                !batch.isEmpty();
                batch = exports.all(accountId, BATCH)) {
            objects.delete(batch.stream().map(PredictionExport::key).toList());
            exports.remove(batch.stream().map(PredictionExport::id).toList());
        }
    }
}
