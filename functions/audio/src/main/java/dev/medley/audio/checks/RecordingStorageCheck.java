package dev.medley.audio.checks;

import dev.medley.audio.checks.StorageFinding.StorageFindingKind;
import dev.medley.kernel.Ids;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks through the objects of the store, some thousands at a time, and notes those that no recording accounts for; what has
 * been so for its grace is mended. The other way round, recordings whose objects are missing, is the recovery's.
 */
@Singleton
public class RecordingStorageCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingStorageCheck.class);

    /** In the order of their keys. */
    private static final List<String> FOLDERS =
            List.of("backups/", "optimized/", "originals/", "previews/", "renditions/", "uploads/");

    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 20;
    private static final int MOST_UPLOADS = 1_000;
    private static final int MOST_MENDED = 500;
    private static final Duration KEPT = Duration.ofDays(90);

    private final StorageCheckRepository repository;
    private final StorageComparison comparison;
    private final StorageMend mend;
    private final ObjectStore store;
    private final Clock clock;

    RecordingStorageCheck(
            StorageCheckRepository repository,
            StorageComparison comparison,
            StorageMend mend,
            ObjectStores stores,
            Clock clock) {
        this.repository = repository;
        this.comparison = comparison;
        this.mend = mend;
        this.store = stores.bucket(Medley.RECORDINGS);
        this.clock = clock;
    }

    /** How far a walk has come. */
    private static final class Walk {
        private int objects;
        private int pages;
        private String last;

        private Walk(String last) {
            this.last = last;
        }
    }

    /** Looks at some thousands of objects at most; the next run goes on behind them. */
    public void run() {
        Instant now = clock.instant();
        UUID id = Ids.next(clock);
        Walk walk = new Walk(repository.begin(id, now, now.minus(KEPT)));
        boolean isAtEnd = FOLDERS.stream().allMatch(folder -> isThrough(folder, walk, id));
        repository.note(id, comparison.ofUploads(store.openUploads("uploads/", MOST_UPLOADS)));
        for (StorageFindingKind kind : StorageFindingKind.values()) {
            repository.due(kind, now.minus(kind.grace()), MOST_MENDED).forEach(finding -> tryToMend(finding, id));
        }
        repository.finish(id, walk.objects, nextKey(walk, isAtEnd), clock.instant());
    }

    private static @Nullable String nextKey(Walk walk, boolean isAtEnd) {
        return isAtEnd ? null : walk.last;
    }

    /** False where the run has looked at enough before the folder's end. */
    private boolean isThrough(String folder, Walk walk, UUID checkId) {
        while (isAhead(folder, walk.last)) {
            if (walk.pages == MOST_PAGES) {
                return false;
            }
            List<String> keys = store.keys(folder, walk.last.startsWith(folder) ? walk.last : folder, PAGE);
            repository.note(checkId, comparison.ofObjects(keys));
            walk.pages++;
            walk.objects += keys.size();
            if (keys.size() < PAGE) {
                return true;
            }
            walk.last = keys.getLast();
        }
        return true;
    }

    private static boolean isAhead(String folder, String last) {
        return last.startsWith(folder) || last.compareTo(folder) < 0;
    }

    private void tryToMend(StorageFinding finding, UUID checkId) {
        try {
            repository.settle(finding.id(), mend.mend(finding), checkId, clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("{} could not be mended and waits for the next check", finding.key(), e);
        }
    }
}
