package dev.medley.accountdata.exports;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Shows exports to their owners, and lets them fetch the zips. */
@Singleton
public class ExportDownloadService {

    private final AccountExportRepository accountExportRepository;
    private final PresignedTransfers presignedTransfers;
    private final Clock clock;

    ExportDownloadService(AccountExportRepository accountExportRepository, ObjectStores objectStores, Clock clock) {
        this.accountExportRepository = accountExportRepository;
        this.presignedTransfers = objectStores.transfers(Medley.RECORDINGS);
        this.clock = clock;
    }

    public AccountExport find(UUID id, UUID accountId) {
        return accountExportRepository
                .find(id, accountId)
                .orElseThrow(() -> Refusal.notFound("export-unknown", "There is no such export."));
    }

    public Page<AccountExport> list(UUID accountId, PageRequest page) {
        return accountExportRepository.list(accountId, page);
    }

    /** A request that gets the zip from the store. */
    public PresignedTransfer download(UUID id, UUID accountId) {
        AccountExport accountExport = find(id, accountId);
        AccountExport.Stored stored = accountExport.stored();
        if (stored == null) {
            throw Refusal.conflict(
                    "export-not-ready",
                    "There is no zip: the export is " + accountExport.status().label() + ".");
        }
        if (!stored.expiresAt().isAfter(clock.instant())) {
            throw new Refusal(Refusal.Kind.GONE, "export-expired", "The zip is gone; ask for another export.");
        }
        String name = "medley-export-" + accountExport.createdAt().toString().substring(0, 10) + ".zip";
        return presignedTransfers.get(accountExport.key(), "application/zip", "attachment; filename=\"" + name + "\"");
    }
}
