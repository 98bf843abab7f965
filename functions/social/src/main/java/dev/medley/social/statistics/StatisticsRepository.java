package dev.medley.social.statistics;

import java.time.Instant;
import java.util.UUID;

/** What is counted of influencers. */
public interface StatisticsRepository {

    /** What others did, but for those who are apart from the reader by a block. */
    InfluencerStatistics of(UUID reader, UUID accountId, Instant from, Instant to);

    /** The followers of both, but for those who are apart from the reader by a block. */
    AudienceOverlap overlap(UUID reader, UUID own, UUID other);

    /** Of the latest followers, so many at most. */
    AudienceSample sample(UUID accountId, int most);
}
