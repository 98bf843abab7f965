package dev.medley.accountdata.activity;

import dev.medley.kernel.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What all accounts did. */
public interface ActivityRepository {

    void add(UUID accountId, Activity activity);

    /** Adds to an account's counters. */
    void count(UUID accountId, Map<String, Long> amounts, Instant at);

    Page<Activity> list(UUID accountId, int limit, @Nullable String cursor);

    List<Statistic> statistics(UUID accountId);
}
