package dev.medley.accountdata.activity;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What all accounts did. */
public interface ActivityRepository {

    void add(UUID accountId, Activity activity);

    /** Adds to an account's counters. */
    void count(UUID accountId, Map<String, Long> amounts, Instant at);

    Page<Activity> list(UUID accountId, PageRequest page);

    List<Statistic> statistics(UUID accountId);
}
