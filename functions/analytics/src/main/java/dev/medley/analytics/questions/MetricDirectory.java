package dev.medley.analytics.questions;

import java.util.List;
import java.util.UUID;

/** Where the metrics are that people have named. */
public interface MetricDirectory {

    /**
     * Those of these ids, in their order.
     *
     * @param accountId who asks: they see their own and what is shared with them
     * @throws dev.medley.kernel.Refusal {@code metric-unknown}
     */
    List<CustomMetric> find(List<UUID> ids, UUID accountId);
}
