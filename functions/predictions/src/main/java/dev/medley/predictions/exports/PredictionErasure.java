package dev.medley.predictions.exports;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Removes the exports of an account with their files. */
@Singleton
public class PredictionErasure {

    private static final int BATCH = 500;

    private final PredictionExportRepository exports;
    private final ObjectStore objects;

    PredictionErasure(PredictionExportRepository exports, ObjectStores objectStores) {
        this.exports = exports;
        this.objects = objectStores.bucket(Medley.RECORDINGS);
    }

    public void erase(UUID accountId) {
        for (List<PredictionExport> batch = exports.all(accountId, BATCH);
                !batch.isEmpty();
                batch = exports.all(accountId, BATCH)) {
            objects.delete(batch.stream().map(PredictionExport::key).toList());
            exports.remove(batch.stream().map(PredictionExport::id).toList());
        }
    }
}
