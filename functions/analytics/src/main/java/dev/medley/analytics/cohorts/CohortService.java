package dev.medley.analytics.cohorts;

import dev.medley.analytics.rollups.RollupListener;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Keeps cohorts. Those of rules are counted when they are made, and each hour, after the sums. */
@Singleton
public class CohortService implements RollupListener {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int AT_ONCE = 20;

    private final CohortRepository repository;
    private final Clock clock;

    protected CohortService(CohortRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Makes a cohort: of a rule, or of nobody so far.
     *
     * @throws Refusal {@code cohorts-full}, {@code cohort-invalid}
     */
    @Transactional
    public SavedCohort create(UUID accountId, String name, @Nullable CohortRule rule) {
        if (rule != null) {
            rule.require();
        }
        if (repository.countLocked(accountId) >= SavedCohort.MOST) {
            throw Refusal.conflict("cohorts-full", "There are " + SavedCohort.MOST + " cohorts already.");
        }
        Instant now = clock.instant();
        SavedCohort cohort = new SavedCohort(Ids.next(clock), accountId, name, rule, 0, now, 1, now, now);
        repository.add(cohort);
        recount(cohort, now);
        return find(cohort.id());
    }

    /** Makes one of those who are in another now; they stay in it whatever they do. */
    @Transactional
    public SavedCohort copy(UUID id, UUID accountId, String name) {
        SavedCohort source = find(id);
        if (source.people() > SavedCohort.MOST_MEMBERS) {
            throw full();
        }
        SavedCohort copy = create(accountId, name, null);
        repository.copyMembers(id, copy.id(), clock.instant());
        return find(copy.id());
    }

    private void recount(SavedCohort cohort, Instant now) {
        CohortRule rule = cohort.rule();
        if (rule != null) {
            repository.recount(cohort, rule, now);
        }
    }

    public SavedCohort find(UUID id) {
        return repository.find(id).orElseThrow(CohortService::unknown);
    }

    /**
     * Sees to it that what a question is about is there.
     *
     * @param id null where it is about everybody
     * @throws Refusal {@code cohort-unknown}
     */
    public void require(@Nullable UUID id) {
        if (id != null) {
            var _ = find(id);
        }
    }

    /**
     * Changes one's own; one of a rule is counted anew.
     *
     * @throws Refusal {@code cohort-kind-fixed}
     */
    @Transactional
    public SavedCohort change(
            UUID id, UUID accountId, String name, @Nullable CohortRule rule, IntPredicate expectedVersion) {
        SavedCohort present = own(id, accountId);
        VersionCheck.require(expectedVersion, present.version());
        if ((rule == null) != (present.rule() == null)) {
            throw Refusal.conflict("cohort-kind-fixed", "A cohort with a rule keeps one, and one without gets none.");
        }
        if (rule != null) {
            rule.require();
        }
        Instant now = clock.instant();
        SavedCohort changed = present.with(name, rule, now);
        repository.change(changed);
        recount(changed, now);
        return find(id);
    }

    public void remove(UUID id, UUID accountId) {
        if (!repository.remove(id, accountId)) {
            throw unknown();
        }
    }

    /**
     * Takes people out of one's own cohort that has no rule, and puts others in; again changes nothing.
     *
     * @throws Refusal {@code cohort-has-rule}, {@code cohort-full}
     */
    @Transactional
    public SavedCohort changeMembers(UUID id, UUID accountId, Collection<UUID> added, Collection<UUID> removed) {
        SavedCohort cohort = own(id, accountId);
        if (cohort.rule() != null) {
            throw Refusal.conflict("cohort-has-rule", "Its rule says who is in it.");
        }
        Instant now = clock.instant();
        repository.removeMembers(id, removed, now);
        repository.addMembers(id, added, now);
        SavedCohort changed = find(id);
        if (changed.people() > SavedCohort.MOST_MEMBERS) {
            throw full();
        }
        return changed;
    }

    private SavedCohort own(UUID id, UUID accountId) {
        return repository
                .lock(id)
                .filter(cohort -> cohort.accountId().equals(accountId))
                .orElseThrow(CohortService::unknown);
    }

    @Override
    @Transactional
    public void refreshed(Instant asOf) {
        Instant now = clock.instant();
        repository
                .listCountedBefore(now.minus(FRESH), AT_ONCE)
                .forEach(id -> repository.lock(id).ifPresent(cohort -> recount(cohort, now)));
    }

    private static Refusal full() {
        return Refusal.conflict(
                "cohort-full", "A cohort without a rule has at most " + SavedCohort.MOST_MEMBERS + " people.");
    }

    private static Refusal unknown() {
        return Refusal.notFound("cohort-unknown", "There is no such cohort.");
    }
}
