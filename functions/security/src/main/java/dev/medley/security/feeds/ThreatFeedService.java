package dev.medley.security.feeds;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Which feeds are imported. */
@Singleton
public class ThreatFeedService {

    private final ThreatFeedRepository repository;
    private final FeedImport feedImport;
    private final AuditLog audit;
    private final Clock clock;

    ThreatFeedService(ThreatFeedRepository repository, FeedImport feedImport, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.feedImport = feedImport;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a feed, which is imported within the hour.
     *
     * @throws Refusal {@code threat-feeds-full}
     */
    @Transactional
    public ThreatFeed add(AuditContext context, String name, String url) {
        if (repository.lockCount() >= ThreatFeedRepository.MOST) {
            throw Refusal.conflict("threat-feeds-full", "There are 20 feeds already; remove one.");
        }
        ThreatFeed feed = new ThreatFeed(
                Ids.next(clock), name, url, clock.instant(), context.actor().accountId(), null, 0, null);
        repository.add(feed);
        note(context, "threat-feed.added", feed);
        return feed;
    }

    /**
     * Imports a feed now.
     *
     * @return how it went
     * @throws Refusal {@code threat-feed-unknown}
     */
    public ThreatFeed importNow(AuditContext context, UUID id) {
        ThreatFeed feed = repository.find(id).orElseThrow(ThreatFeedService::unknown);
        note(context, "threat-feed.import-ordered", feed);
        return feedImport.run(feed);
    }

    /**
     * Removes a feed with all its ranges.
     *
     * @throws Refusal {@code threat-feed-unknown}
     */
    @Transactional
    public void remove(AuditContext context, UUID id) {
        ThreatFeed feed = repository.find(id).orElseThrow(ThreatFeedService::unknown);
        boolean _ = repository.remove(id);
        note(context, "threat-feed.removed", feed);
    }

    private void note(AuditContext context, String action, ThreatFeed feed) {
        audit.note(context, action, feed.id(), Map.of("name", feed.name(), "url", feed.url()));
    }

    private static Refusal unknown() {
        return Refusal.notFound("threat-feed-unknown", "There is no such feed.");
    }
}
