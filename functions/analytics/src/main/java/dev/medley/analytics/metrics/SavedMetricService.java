package dev.medley.analytics.metrics;

import dev.medley.analytics.metrics.SavedMetric.MetricDraft;
import dev.medley.analytics.questions.CustomMetric;
import dev.medley.analytics.questions.MetricDirectory;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Keeps metrics, and hands them to questions. */
@Singleton
public class SavedMetricService implements MetricDirectory {

    private final SavedMetricRepository repository;
    private final Clock clock;

    protected SavedMetricService(SavedMetricRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Keeps a metric that can be calculated.
     *
     * @throws Refusal {@code metric-invalid}, {@code metrics-full}
     */
    @Transactional
    public SavedMetric create(UUID accountId, MetricDraft draft) {
        Instant now = clock.instant();
        SavedMetric metric = new SavedMetric(Ids.next(clock), accountId, draft, 1, now, now);
        CustomMetric _ = metric.metric();
        if (repository.countLocked(accountId) >= SavedMetric.MOST) {
            throw Refusal.conflict("metrics-full", "There are " + SavedMetric.MOST + " metrics already.");
        }
        repository.add(metric);
        return metric;
    }

    /** One that an account sees. */
    public SavedMetric find(UUID id, UUID accountId) {
        return repository.find(List.of(id), accountId).stream().findFirst().orElseThrow(SavedMetricService::unknown);
    }

    @Override
    public List<CustomMetric> find(List<UUID> ids, UUID accountId) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, SavedMetric> known = new HashMap<>();
        repository.find(ids, accountId).forEach(metric -> known.put(metric.id(), metric));
        if (!known.keySet().containsAll(ids)) {
            throw unknown();
        }
        return ids.stream().distinct().map(known::get).map(SavedMetric::metric).toList();
    }

    public Page<SavedMetric> list(UUID accountId, PageRequest page) {
        return repository.list(accountId, page);
    }

    /**
     * Changes one's own metric, wherever it is used.
     *
     * @param expected whether the caller knows this version
     * @throws Refusal {@code metric-unknown}, {@code metric-invalid}
     */
    @Transactional
    public SavedMetric change(UUID id, UUID accountId, MetricDraft draft, IntPredicate expected) {
        SavedMetric metric = repository.lock(id, accountId).orElseThrow(SavedMetricService::unknown);
        VersionCheck.require(expected, metric.version());
        SavedMetric changed = metric.with(draft, clock.instant());
        CustomMetric _ = changed.metric();
        repository.change(changed);
        return changed;
    }

    public void remove(UUID id, UUID accountId) {
        if (!repository.remove(id, accountId)) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("metric-unknown", "There is no such metric.");
    }
}
