package dev.medley.predictions.exports;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.predictions.exports.PredictionExport.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All exports. */
public interface PredictionExportRepository {

    void add(PredictionExport predictionExport);

    Optional<PredictionExport> find(UUID id);

    /** An account's, newest first. */
    Page<PredictionExport> list(UUID accountId, PageRequest page);

    /** Notes that the file is there. */
    void store(UUID id, StoredFile file);

    /** Predictions of an account that are made and were selected, in the order of their ids, behind one of them. */
    List<UUID> selected(PredictionExport predictionExport, UUID after, int most);

    /** Those of an account whose files may still be there. */
    List<PredictionExport> all(UUID accountId, int most);

    void remove(List<UUID> ids);

    /** Forgets those that are older. */
    void forget(Instant before);
}
