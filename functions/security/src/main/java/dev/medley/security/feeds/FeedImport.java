package dev.medley.security.feeds;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads feeds and takes over their ranges. One that cannot be read keeps those that it had. */
@Singleton
public class FeedImport {

    private static final Logger LOG = LoggerFactory.getLogger(FeedImport.class);

    private final ThreatFeedRepository repository;
    private final FeedSource source;
    private final Clock clock;

    FeedImport(ThreatFeedRepository repository, FeedSource source, Clock clock) {
        this.repository = repository;
        this.source = source;
        this.clock = clock;
    }

    /** Imports every feed. */
    public void runAll() {
        for (ThreatFeed feed : repository.all()) {
            ThreatFeed _ = run(feed);
        }
    }

    ThreatFeed run(ThreatFeed feed) {
        try {
            List<String> ranges = FeedText.parse(source.read(feed.url()));
            return store(feed.imported(clock.instant(), ranges.size()), ranges);
        } catch (FeedException e) {
            LOG.warn("Threat feed {} is not imported: {}", feed.name(), e.getMessage());
            ThreatFeed failed = feed.failed(String.valueOf(e.getMessage()));
            boolean _ = repository.update(failed);
            return failed;
        }
    }

    @Transactional
    ThreatFeed store(ThreatFeed feed, List<String> ranges) {
        if (repository.update(feed)) {
            repository.replaceRanges(feed.id(), ranges);
        }
        return feed;
    }
}
