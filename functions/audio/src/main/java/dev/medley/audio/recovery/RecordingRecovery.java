package dev.medley.audio.recovery;

import dev.medley.audio.Recording;
import dev.medley.audio.RecordingKeys;
import dev.medley.audio.RecordingVersionRepository;
import dev.medley.audio.recovery.ObjectFinding.LostObject;
import dev.medley.audio.recovery.ObjectFinding.RecoveryOutcome;
import dev.medley.kernel.Ids;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the objects of every recording again and again: copies those that have no copy yet, and brings those that are
 * missing back from their copies. What neither is there nor has a copy is reported once.
 */
@Singleton
public class RecordingRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingRecovery.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);
    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 10;

    private final RecordingVersionRepository recordings;
    private final RecoveryRepository repository;
    private final ObjectStore store;
    private final Clock clock;

    RecordingRecovery(
            RecordingVersionRepository recordings,
            RecoveryRepository repository,
            ObjectStores objectStores,
            Clock clock) {
        this.recordings = recordings;
        this.repository = repository;
        this.store = objectStores.bucket(Medley.RECORDINGS);
        this.clock = clock;
    }

    /** Looks at some hundreds at most; the others are first in line next time. */
    public void sweep() {
        int taken = BATCH;
        for (int i = 0; i < MOST_BATCHES && taken == BATCH; i++) {
            Instant now = clock.instant();
            List<Recording> batch = recordings.takeUnverified(now.minus(BETWEEN_LOOKS), now, BATCH);
            batch.forEach(this::tryToVerify);
            taken = batch.size();
        }
    }

    private void tryToVerify(Recording recording) {
        try {
            RecordingKeys keys = recording.contentKeys();
            if (recording.copy().bytes() != null) {
                verify(recording, LostObject.OPTIMIZED, keys.optimized());
            }
            if (recording.copy().originalRemoved()) {
                removeOriginal(keys);
            } else {
                verify(recording, LostObject.ORIGINAL, keys.original());
            }
            verify(recording, LostObject.RENDITION, keys.rendition());
        } catch (RuntimeException e) {
            LOG.warn("The objects of recording {} could not be looked at", recording.id(), e);
        }
    }

    /** What the packed copy is kept instead of goes only where that copy is. */
    private void removeOriginal(RecordingKeys keys) {
        if (store.find(keys.optimized()).isPresent()) {
            store.delete(List.of(keys.original(), RecordingKeys.backup(keys.original())));
        }
    }

    private void verify(Recording recording, LostObject object, String key) {
        String copy = RecordingKeys.backup(key);
        boolean isThere = store.find(key).isPresent();
        boolean isCopied = store.find(copy).isPresent();
        if (isThere && !isCopied) {
            store.copy(key, copy);
        } else if (!isThere && isCopied) {
            store.copy(copy, key);
            note(recording, object, RecoveryOutcome.RESTORED);
        } else if (!isThere && !repository.isKnownLost(recording.id(), object)) {
            note(recording, object, RecoveryOutcome.LOST);
        }
    }

    private void note(Recording recording, LostObject object, RecoveryOutcome outcome) {
        LOG.warn("The {} of recording {} was missing: {}", object.label(), recording.id(), outcome.label());
        repository.add(new ObjectFinding(
                Ids.next(clock), recording.id(), recording.ownerId(), object, outcome, clock.instant()));
    }
}
