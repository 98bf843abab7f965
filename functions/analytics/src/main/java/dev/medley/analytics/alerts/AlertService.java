package dev.medley.analytics.alerts;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Keeps alerts. */
@Singleton
public class AlertService {

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final AlertRepository repository;
    private final AlertNumbers numbers;
    private final Clock clock;

    protected AlertService(AlertRepository repository, AlertNumbers numbers, Clock clock) {
        this.repository = repository;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Keeps an alert whose number can be asked for.
     *
     * @throws Refusal {@code alert-invalid}, {@code alerts-full}, {@code metric-unknown}, or what the question breaks
     */
    @Transactional
    public Alert create(UUID accountId, String name, AlertRule rule, boolean active) {
        numbers.check(rule, accountId);
        if (repository.count(accountId) >= Alert.MOST) {
            throw Refusal.conflict("alerts-full", "There are " + Alert.MOST + " alerts already.");
        }
        Alert alert = new Alert(Ids.next(clock), accountId, name, rule, active, false, null, "", 1, clock.instant());
        repository.add(alert);
        return alert;
    }

    public Alert find(UUID id, UUID accountId) {
        return repository.find(id, accountId).orElseThrow(AlertService::unknown);
    }

    public Page<Alert> list(UUID accountId, PageRequest page) {
        return repository.list(accountId, page);
    }

    /**
     * Changes one's own alert; with another rule it begins anew.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public Alert change(UUID id, UUID accountId, String name, AlertRule rule, boolean active, IntPredicate expected) {
        numbers.check(rule, accountId);
        Alert alert = repository.lock(id, accountId).orElseThrow(AlertService::unknown);
        VersionCheck.require(expected, alert.version());
        Alert changed = alert.with(name, rule, active);
        repository.change(changed);
        return changed;
    }

    public void remove(UUID id, UUID accountId) {
        if (!repository.remove(id, accountId)) {
            throw unknown();
        }
    }

    /**
     * Has nobody told until a moment; null ends that. The number is looked at all the same.
     *
     * @throws Refusal {@code alert-invalid}
     */
    @Transactional
    public Alert snooze(UUID id, UUID accountId, @Nullable Instant until) {
        Instant now = clock.instant();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE)))) {
            throw Refusal.invalid("alert-invalid", "/until", "It is in the future, and within a year.");
        }
        Alert alert = repository.lock(id, accountId).orElseThrow(AlertService::unknown);
        repository.snooze(alert.id(), until);
        return find(id, accountId);
    }

    public Page<AlertEvaluation> evaluations(UUID id, UUID accountId, PageRequest page) {
        return repository.evaluations(find(id, accountId).id(), page);
    }

    private static Refusal unknown() {
        return Refusal.notFound("alert-unknown", "There is no such alert.");
    }
}
