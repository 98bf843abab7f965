package dev.medley.meals.plans;

import dev.medley.access.Caller;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.meals.recipes.MealAccess;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What accounts plan. */
@Singleton
public class MealPlanService {

    private static final int MOST_PLANS = 200;
    private static final int MOST_ENTRIES = 400;

    private final MealPlanRepository repository;
    private final MealAccess access;
    private final Clock clock;

    protected MealPlanService(MealPlanRepository repository, MealAccess access, Clock clock) {
        this.repository = repository;
        this.access = access;
        this.clock = clock;
    }

    /** What a plan is. */
    public record PlanDetails(String name, LocalDate startsOn, int days) {}

    /** What is eaten when. */
    public record EntryDetails(LocalDate day, MealSlot slot, UUID mealId, BigDecimal servings) {}

    /** A plan with all that is in it. */
    public record FilledPlan(MealPlan plan, List<PlannedMeal> entries) {}

    @Transactional
    public FilledPlan create(Caller caller, PlanDetails details) {
        if (repository.count(caller.accountId()) >= MOST_PLANS) {
            throw Refusal.conflict("meal-plans-full", "There are 200 plans already.");
        }
        MealPlan plan = new MealPlan(
                Ids.next(clock),
                caller.accountId(),
                details.name(),
                details.startsOn(),
                details.days(),
                1,
                clock.instant(),
                clock.instant());
        repository.add(plan);
        return new FilledPlan(plan, List.of());
    }

    public Page<MealPlan> list(Caller caller, PageRequest page) {
        return repository.list(caller.accountId(), page);
    }

    public FilledPlan find(Caller caller, UUID id) {
        MealPlan plan = repository.find(id, caller.accountId()).orElseThrow(MealPlanService::unknown);
        return new FilledPlan(plan, repository.entries(id));
    }

    /** Changes what a plan is; everything that is in it has to be on one of its days. */
    @Transactional
    public FilledPlan change(Caller caller, UUID id, UnaryOperator<PlanDetails> change, IntPredicate expected) {
        MealPlan plan = locked(caller, id);
        VersionCheck.require(expected, plan.version());
        PlanDetails wanted = change.apply(new PlanDetails(plan.name(), plan.startsOn(), plan.days()));
        MealPlan changed = plan.changed(wanted.name(), wanted.startsOn(), wanted.days(), clock.instant());
        List<PlannedMeal> entries = repository.entries(id);
        if (!entries.stream().allMatch(entry -> changed.covers(entry.day()))) {
            throw Refusal.conflict("meal-plan-day", "Something is planned on a day that the plan would not have.");
        }
        repository.change(changed);
        return new FilledPlan(changed, entries);
    }

    @Transactional
    public void remove(Caller caller, UUID id, IntPredicate expected) {
        VersionCheck.require(expected, locked(caller, id).version());
        repository.remove(id);
    }

    /**
     * Plans a meal that the caller may read.
     *
     * @param entryId the one that it takes the place of; null for another
     */
    @Transactional
    public FilledPlan keepEntry(Caller caller, UUID planId, @Nullable UUID entryId, EntryDetails details) {
        MealPlan plan = locked(caller, planId);
        List<PlannedMeal> entries = repository.entries(planId);
        if (entryId != null && entries.stream().noneMatch(entry -> entry.id().equals(entryId))) {
            throw entryUnknown();
        }
        if (entryId == null && entries.size() >= MOST_ENTRIES) {
            throw Refusal.conflict("meal-plan-full", "There are 400 meals in the plan already.");
        }
        if (!plan.covers(details.day())) {
            throw Refusal.invalid("meal-plan-day", "/date", "The plan does not have this day.");
        }
        UUID mealId = access.readable(caller, details.mealId()).id();
        repository.keepEntry(new PlannedMeal(
                entryId == null ? Ids.next(clock) : entryId,
                planId,
                details.day(),
                details.slot(),
                mealId,
                details.servings()));
        return touched(plan);
    }

    @Transactional
    public void removeEntry(Caller caller, UUID planId, UUID entryId) {
        MealPlan plan = locked(caller, planId);
        if (!repository.removeEntry(planId, entryId)) {
            throw entryUnknown();
        }
        FilledPlan _ = touched(plan);
    }

    private FilledPlan touched(MealPlan plan) {
        MealPlan changed = plan.changed(plan.name(), plan.startsOn(), plan.days(), clock.instant());
        repository.change(changed);
        return new FilledPlan(changed, repository.entries(plan.id()));
    }

    private MealPlan locked(Caller caller, UUID id) {
        return repository.lock(id, caller.accountId()).orElseThrow(MealPlanService::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("meal-plan-unknown", "There is no such plan.");
    }

    private static Refusal entryUnknown() {
        return Refusal.notFound("meal-plan-entry-unknown", "There is no such meal in the plan.");
    }
}
