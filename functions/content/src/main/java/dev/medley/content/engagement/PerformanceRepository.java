package dev.medley.content.engagement;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads sums. */
public interface PerformanceRepository {

    /** One row of a breakdown. */
    record Part(String key, EngagementSums sums) {}

    EngagementSums total(UUID itemId, ReportPeriod period);

    /** In the order of days and versions; channels by views. */
    List<Part> parts(UUID itemId, ReportPeriod period, ReportBreakdown by);

    /**
     * Items with what readers did.
     *
     * @param authorId whose; null for everybody's
     */
    Page<ItemPerformance> list(@Nullable UUID authorId, @Nullable String type, ReportPeriod period, PageRequest page);

    /** Up to when activities are in the sums. */
    Optional<Instant> completeTo();
}
