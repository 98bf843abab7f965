package dev.medley.transcripts;

import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import dev.medley.transcripts.TranscriptExport.StoredFile;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Has files of transcripts written, and lets them be fetched. */
@Singleton
public class TranscriptExportService {

    private static final Duration RETENTION = Duration.ofDays(30);

    private final TranscriptExportRepository exports;
    private final PresignedTransfers transfers;
    private final JobService jobService;
    private final Clock clock;

    protected TranscriptExportService(
            TranscriptExportRepository exports, ObjectStores objectStores, JobService jobService, Clock clock) {
        this.exports = exports;
        this.transfers = objectStores.transfers(Medley.MEDIA);
        this.jobService = jobService;
        this.clock = clock;
    }

    @Transactional
    public TranscriptExport request(UUID ownerId, TranscriptExport.Selection selection) {
        requireOwned(ownerId, selection.ids());
        UUID id = Ids.next(clock);
        TranscriptExport export = new TranscriptExport(
                id, ownerId, selection, Ids.next(clock), JobStatus.QUEUED, null, null, clock.instant());
        exports.add(export);
        jobService.request(
                new NewJob(export.jobId(), ownerId, TranscriptExportWork.KIND, id, "/api/transcript-exports/" + id));
        return export;
    }

    private void requireOwned(UUID ownerId, List<UUID> ids) {
        Set<UUID> owned = ids.isEmpty() ? Set.of() : new HashSet<>(exports.owned(ownerId, ids));
        List<Fault> faults = IntStream.range(0, ids.size())
                .filter(i -> !owned.contains(ids.get(i)))
                .mapToObj(i -> new Fault("/ids/" + i, "There is no such transcript."))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "export-transcripts-unknown", "Transcripts are missing; see errors.", faults);
        }
    }

    /** The one that must be there. */
    public TranscriptExport get(UUID id, UUID ownerId) {
        return exports.find(id)
                .filter(export -> export.ownerId().equals(ownerId))
                .orElseThrow(() -> Refusal.notFound("export-unknown", "There is no such export."));
    }

    /** The request that gets the file from the store. */
    public PresignedTransfer download(UUID id, UUID ownerId) {
        TranscriptExport export = get(id, ownerId);
        StoredFile file = export.file();
        if (file == null) {
            throw Refusal.conflict(
                    "export-not-ready",
                    "There is no file: the export is " + export.status().label() + ".");
        }
        if (!file.expiresAt().isAfter(clock.instant())) {
            throw new Refusal(Refusal.Kind.GONE, "export-expired", "The file is gone; ask for another export.");
        }
        return transfers.get(export.key(), file.contentType(), "attachment; filename=\"" + file.name() + "\"");
    }

    /** Forgets old exports; their files are removed by the rules of the bucket. */
    public void forget() {
        exports.forget(clock.instant().minus(RETENTION));
    }
}
