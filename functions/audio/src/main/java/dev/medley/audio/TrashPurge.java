package dev.medley.audio;

import dev.medley.audio.TrashRepository.Due;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes for good what was in the trash until its time was over. */
@Singleton
public class TrashPurge {

    private static final Logger LOG = LoggerFactory.getLogger(TrashPurge.class);
    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 5;

    private final TrashRepository repository;
    private final RecordingDeletionService deletions;

    TrashPurge(TrashRepository repository, RecordingDeletionService deletions) {
        this.repository = repository;
        this.deletions = deletions;
    }

    /** Deletes some hundreds at most, each by itself; the others are first in line next time. */
    public void purge() {
        int deleted = BATCH;
        for (int i = 0; i < MOST_BATCHES && deleted == BATCH; i++) {
            List<Due> due = repository.due(BATCH);
            deleted = (int) due.stream().filter(this::tryToDelete).count();
        }
    }

    private boolean tryToDelete(Due due) {
        try {
            deletions.delete(due.id(), due.ownerId(), due.disposal());
            return true;
        } catch (Refusal refusal) {
            LOG.info("Recording {} is not purged now: {}", due.id(), refusal.code());
        } catch (RuntimeException e) {
            LOG.warn("Recording {} could not be purged and waits for the next sweep", due.id(), e);
        }
        return false;
    }
}
