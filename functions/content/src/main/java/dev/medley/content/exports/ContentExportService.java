package dev.medley.content.exports;

import dev.medley.content.exports.ContentExport.StoredFile;
import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Has files of items written, and lets them be fetched. */
@Singleton
public class ContentExportService {

    private final ContentExportRepository exports;
    private final ExportedItemRepository items;
    private final PresignedTransfers transfers;
    private final JobService jobService;
    private final Clock clock;

    protected ContentExportService(
            ContentExportRepository exports,
            ExportedItemRepository items,
            ObjectStores objectStores,
            JobService jobService,
            Clock clock) {
        this.exports = exports;
        this.items = items;
        this.transfers = objectStores.transfers(Medley.MEDIA);
        this.jobService = jobService;
        this.clock = clock;
    }

    @Transactional
    public ContentExport request(UUID accountId, ExportSelection selection) {
        requireReadable(accountId, selection);
        UUID id = Ids.next(clock);
        UUID jobId = Ids.next(clock);
        ContentExport contentExport =
                new ContentExport(id, accountId, selection, jobId, JobStatus.QUEUED, 0, null, null, clock.instant());
        exports.add(contentExport);
        jobService.request(new NewJob(jobId, accountId, ContentExportWork.KIND, id, "/api/content-exports/" + id));
        return contentExport;
    }

    private void requireReadable(UUID accountId, ExportSelection selection) {
        List<UUID> ids = selection.ids();
        if (ids.isEmpty()) {
            return;
        }
        List<UUID> readable = items.readable(selection, accountId);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!readable.contains(ids.get(i))) {
                faults.add(new Fault("/ids/" + i, "There is no such item, or no such version of it."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "export-items-unknown", "Items are missing; see errors.", faults);
        }
    }

    /** The one item that a selection names. */
    public ExportedItem item(UUID accountId, ExportSelection selection) {
        return items.after(selection, accountId, new UUID(0, 0), 1).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("content-unknown", "There is no such item."));
    }

    public ContentExport find(UUID accountId, UUID id) {
        return exports.find(id)
                .filter(contentExport -> contentExport.accountId().equals(accountId))
                .orElseThrow(() -> Refusal.notFound("export-unknown", "There is no such export."));
    }

    public Page<ContentExport> list(UUID accountId, PageRequest page) {
        return exports.list(accountId, page);
    }

    /** The request that gets the file from the store. */
    public PresignedTransfer download(UUID accountId, UUID id) {
        ContentExport contentExport = find(accountId, id);
        StoredFile file = contentExport.file();
        if (file == null) {
            throw Refusal.conflict(
                    "export-not-ready",
                    "There is no file: the export is " + contentExport.status().label() + ".");
        }
        if (!file.expiresAt().isAfter(clock.instant())) {
            throw new Refusal(Refusal.Kind.GONE, "export-expired", "The file is gone; ask for another export.");
        }
        return transfers.get(contentExport.key(), file.contentType(), "attachment; filename=\"" + file.name() + "\"");
    }
}
