package dev.medley.content.versions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes versions that nobody asks for any more, so that the history of an item that is saved often does not grow for ever. */
@Singleton
public class VersionCompaction {

    private static final Logger LOG = LoggerFactory.getLogger(VersionCompaction.class);
    private static final int BATCH = 1_000;
    private static final int MOST_BATCHES = 200;

    private final VersionRepository repository;
    private final VersionSettings settings;
    private final Clock clock;

    protected VersionCompaction(VersionRepository repository, VersionSettings settings, Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes what is too old now; what is left over is deleted by the next run. */
    public void run() {
        int deleted = 0;
        for (int i = 0; i < MOST_BATCHES; i++) {
            int some = batch();
            deleted += some;
            if (some < BATCH) {
                break;
            }
        }
        if (deleted > 0) {
            LOG.info("{} versions were compacted", deleted);
        }
    }

    @Transactional
    protected int batch() {
        Instant before = clock.instant().minus(settings.retention());
        return repository.compact(before, settings.latest(), BATCH);
    }
}
