package dev.medley.social.statistics;

import java.time.Instant;
import java.util.UUID;

/** What is counted of influencers. */
public interface StatisticsRepository {

    InfluencerStatistics of(UUID accountId, Instant from, Instant to);

    AudienceOverlap overlap(UUID own, UUID other);

    /** Of the latest followers, so many at most. */
    AudienceSample sample(UUID accountId, int most);
}
