package dev.medley.social.statistics;

import dev.medley.kernel.Refusal;
import dev.medley.social.follows.FollowRepository;
import dev.medley.social.profiles.InfluencerService;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How influencers do, for themselves and for administrators. */
@Singleton
public class StatisticsService {

    private static final int SAMPLE = 1_000;

    private final StatisticsRepository repository;
    private final FollowRepository follows;
    private final InfluencerService influencers;
    private final Clock clock;

    StatisticsService(
            StatisticsRepository repository, FollowRepository follows, InfluencerService influencers, Clock clock) {
        this.repository = repository;
        this.follows = follows;
        this.influencers = influencers;
        this.clock = clock;
    }

    /** The last days of one's own account, or of any for who may read all. */
    public InfluencerStatistics of(UUID reader, boolean readsAll, String handle, int days) {
        Instant to = clock.instant();
        return repository.of(reader, readable(reader, readsAll, handle), to.minus(Duration.ofDays(days)), to);
    }

    /** How many follow both accounts, of which one is the reader's unless they may read all. */
    public AudienceOverlap overlap(UUID reader, boolean readsAll, String handle, String other) {
        UUID own = readable(reader, readsAll, handle);
        UUID otherId = influencers.account(reader, other);
        if (!readsAll && !follows.mayRead(reader, otherId)) {
            throw Refusal.notFound("influencer-private", "Its followers alone see this.");
        }
        return repository.overlap(reader, own, otherId);
    }

    public AudienceSignals signals(UUID reader, boolean readsAll, String handle) {
        return AudienceSignals.of(repository.sample(readable(reader, readsAll, handle), SAMPLE));
    }

    private UUID readable(UUID reader, boolean readsAll, String handle) {
        UUID accountId = influencers.account(reader, handle);
        if (!readsAll && !accountId.equals(reader)) {
            throw InfluencerService.unknown();
        }
        return accountId;
    }
}
