package dev.medley.audio.checks;

import dev.medley.audio.ArrivalNotifier;
import dev.medley.audio.checks.StorageFinding.StorageFindingOutcome;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.OpenUpload;
import dev.medley.topology.Medley;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Puts one finding right, where it is one still. */
@Singleton
public class StorageMend {

    private final StorageComparison comparison;
    private final StorageCheckRepository repository;
    private final ArrivalNotifier notifier;
    private final ObjectStore store;

    protected StorageMend(
            StorageComparison comparison,
            StorageCheckRepository repository,
            ArrivalNotifier notifier,
            ObjectStores stores) {
        this.comparison = comparison;
        this.repository = repository;
        this.notifier = notifier;
        this.store = stores.bucket(Medley.RECORDINGS);
    }

    /** Looks again under the lock of whoever adds or removes recordings of the same bytes. */
    @Transactional
    public StorageFindingOutcome mend(StorageFinding finding) {
        Optional<StoredKey> key = StoredKey.of(finding.key());
        key.ifPresent(stored -> repository.lockContent(stored.id()));
        if (!isStillSo(finding)) {
            return StorageFindingOutcome.GONE;
        }
        switch (finding.kind()) {
            case LOST_EVENT -> notifier.announce(finding.key());
            case ORPHAN_OBJECT -> store.delete(finding.key());
            case ABANDONED_PARTS -> store.abort(finding.key(), uploadId(finding));
            case UNKNOWN_KEY -> throw new IllegalArgumentException(finding.key() + " is left to people");
        }
        return StorageFindingOutcome.MENDED;
    }

    private boolean isStillSo(StorageFinding finding) {
        List<StorageFinding> now = finding.uploadId() != null
                ? comparison.ofUploads(List.of(new OpenUpload(finding.key(), uploadId(finding))))
                : comparison.ofObjects(List.of(finding.key()));
        boolean isWrong = now.stream().anyMatch(again -> again.kind() == finding.kind());
        return isWrong
                && (finding.uploadId() != null || store.find(finding.key()).isPresent());
    }

    private static String uploadId(StorageFinding finding) {
        return Optional.ofNullable(finding.uploadId()).orElseThrow();
    }
}
