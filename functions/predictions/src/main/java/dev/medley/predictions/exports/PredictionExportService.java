package dev.medley.predictions.exports;

import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.predictions.PredictionRepository;
import dev.medley.predictions.exports.PredictionExport.StoredFile;
import dev.medley.topology.Medley;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Has files of predictions written, and lets them be fetched. */
@Singleton
public class PredictionExportService {

    private final PredictionExportRepository exports;
    private final PredictionRepository predictions;
    private final ObjectStore objects;
    private final PresignedTransfers transfers;
    private final JobService jobService;
    private final Clock clock;

    protected PredictionExportService(
            PredictionExportRepository exports,
            PredictionRepository predictions,
            ObjectStores objectStores,
            JobService jobService,
            Clock clock) {
        this.exports = exports;
        this.predictions = predictions;
        this.objects = objectStores.bucket(Medley.RECORDINGS);
        this.transfers = objectStores.transfers(Medley.RECORDINGS);
        this.jobService = jobService;
        this.clock = clock;
    }

    /**
     * Queues an export.
     *
     * @throws Refusal {@code export-predictions-unknown}, {@code quota-exceeded}, {@code time-range-invalid}
     */
    @Transactional
    public PredictionExport request(UUID accountId, PredictionSelection selection) {
        requireMade(accountId, selection.ids());
        UUID id = Ids.next(clock);
        UUID jobId = Ids.next(clock);
        PredictionExport predictionExport =
                new PredictionExport(id, accountId, selection, jobId, JobStatus.QUEUED, 0, null, null, clock.instant());
        exports.add(predictionExport);
        jobService.request(
                new NewJob(jobId, accountId, PredictionExportWork.KIND, id, "/api/prediction-exports/" + id));
        return predictionExport;
    }

    private void requireMade(UUID accountId, List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Set<UUID> made = predictions.madeAmong(ids, accountId);
        List<Refusal.Fault> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!made.contains(ids.get(i))) {
                faults.add(new Refusal.Fault("/ids/" + i, "There is no such prediction, or it is not made."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "export-predictions-unknown", "Predictions are missing; see errors.", faults);
        }
    }

    public PredictionExport find(UUID accountId, UUID id) {
        return exports.find(id)
                .filter(predictionExport -> predictionExport.accountId().equals(accountId))
                .orElseThrow(() -> Refusal.notFound("export-unknown", "There is no such export."));
    }

    public Page<PredictionExport> list(UUID accountId, PageRequest page) {
        return exports.list(accountId, page);
    }

    /** Forgets an export, whose file goes with it; one that is still to be made never is. */
    @Transactional
    public void remove(UUID accountId, UUID id) {
        PredictionExport predictionExport = find(accountId, id);
        boolean _ = jobService.cancel(predictionExport.jobId(), accountId);
        exports.remove(List.of(id));
        objects.delete(predictionExport.key());
    }

    /** The request that gets the file from the store. */
    public PresignedTransfer download(UUID accountId, UUID id) {
        PredictionExport predictionExport = find(accountId, id);
        StoredFile file = predictionExport.file();
        if (file == null) {
            throw Refusal.conflict(
                    "export-not-ready",
                    "There is no file: the export is "
                            + predictionExport.status().label() + ".");
        }
        if (!file.expiresAt().isAfter(clock.instant())) {
            throw new Refusal(Refusal.Kind.GONE, "export-expired", "The file is gone; ask for another export.");
        }
        return transfers.get(
                predictionExport.key(), file.contentType(), "attachment; filename=\"" + file.name() + "\"");
    }
}
