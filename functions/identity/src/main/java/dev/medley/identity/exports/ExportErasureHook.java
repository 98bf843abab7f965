package dev.medley.identity.exports;

import dev.medley.identity.erasure.ErasureHook;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Removes zips before their time, when all else of an account goes. */
@Singleton
class ExportErasureHook implements ErasureHook {

    private final AccountExportRepository accountExportRepository;
    private final ExportArchiveStore exportArchiveStore;

    ExportErasureHook(AccountExportRepository accountExportRepository, ExportArchiveStore exportArchiveStore) {
        this.accountExportRepository = accountExportRepository;
        this.exportArchiveStore = exportArchiveStore;
    }

    @Override
    public void erase(UUID accountId) {
        accountExportRepository.kept(accountId).forEach(export -> exportArchiveStore.remove(export.key()));
    }
}
