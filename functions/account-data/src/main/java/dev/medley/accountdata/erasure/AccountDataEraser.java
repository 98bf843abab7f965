package dev.medley.accountdata.erasure;

import dev.medley.accountdata.exports.AccountExportRepository;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Erases what this function holds of an account: the zips of its exports, then all rows. */
@Singleton
public class AccountDataEraser {

    private final AccountExportRepository accountExportRepository;
    private final ObjectStore objects;
    private final ErasureRepository erasureRepository;

    AccountDataEraser(
            AccountExportRepository accountExportRepository,
            ObjectStores objectStores,
            ErasureRepository erasureRepository) {
        this.accountExportRepository = accountExportRepository;
        this.objects = objectStores.bucket(Medley.RECORDINGS);
        this.erasureRepository = erasureRepository;
    }

    /** Safe to repeat: the rows that tell where the zips are go last. */
    public void erase(UUID accountId) {
        accountExportRepository.kept(accountId).forEach(export -> objects.delete(export.key()));
        erasureRepository.erase(accountId);
    }
}
