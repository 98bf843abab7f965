package dev.medley.accountdata.erasure;

import dev.medley.accountdata.exports.AccountExportRepository;
import dev.medley.accountdata.exports.ExportArchiveStore;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Erases what this function holds of an account: the zips of its exports, then all rows. */
@Singleton
public class AccountDataEraser {

    private final AccountExportRepository accountExportRepository;
    private final ExportArchiveStore exportArchiveStore;
    private final ErasureRepository erasureRepository;

    AccountDataEraser(
            AccountExportRepository accountExportRepository,
            ExportArchiveStore exportArchiveStore,
            ErasureRepository erasureRepository) {
        this.accountExportRepository = accountExportRepository;
        this.exportArchiveStore = exportArchiveStore;
        this.erasureRepository = erasureRepository;
    }

    /** Safe to repeat: the rows that tell where the zips are go last. */
    public void erase(UUID accountId) {
        accountExportRepository.kept(accountId).forEach(export -> exportArchiveStore.remove(export.key()));
        erasureRepository.erase(accountId);
    }
}
