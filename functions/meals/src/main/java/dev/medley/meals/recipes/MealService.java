package dev.medley.meals.recipes;

import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Slugs;
import dev.medley.kernel.VersionCheck;
import dev.medley.meals.recipes.Meal.MealOpinion;
import dev.medley.meals.recipes.Meal.MealState;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What authors do with their meals. */
@Singleton
public class MealService {

    /** How many an account may have. */
    private static final int MOST = 5_000;

    private final MealRepository repository;
    private final MealAccess access;
    private final MealAssembler writing;
    private final MealAnnouncements announcements;
    private final Clock clock;

    protected MealService(
            MealRepository repository,
            MealAccess access,
            MealAssembler writing,
            MealAnnouncements announcements,
            Clock clock) {
        this.repository = repository;
        this.access = access;
        this.writing = writing;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public Meal create(Caller caller, MealChange content) {
        writing.holdIngredients();
        if (repository.count(caller.accountId()) >= MOST) {
            throw Refusal.conflict("meals-full", "An account has at most " + MOST + " meals.");
        }
        UUID id = Ids.next(clock);
        MealState draft = new MealState(MealStatus.DRAFT, content.visibility(), MealModeration.CLEAR);
        MealDocument document = content.document();
        Meal begun = new Meal(
                id,
                caller.accountId(),
                Slugs.distinct(Slugs.of(document.title()), id),
                draft,
                document,
                writing.facts(document),
                MealOpinion.NONE,
                1,
                null,
                clock.instant(),
                clock.instant());
        MealAssembler.WrittenMeal written = writing.write(begun, content, true);
        repository.add(written.meal());
        announce(null, written);
        return written.meal();
    }

    public Meal find(@Nullable Caller caller, UUID id) {
        return access.readable(caller, id);
    }

    /**
     * Saves a meal. What its author writes differently is another version.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public Meal change(AuditContext context, UUID id, UnaryOperator<MealChange> change, IntPredicate expected) {
        writing.holdIngredients();
        Meal meal = access.lockWritable(context.actor(), id);
        VersionCheck.require(expected, meal.version());
        MealChange wanted = change.apply(MealChange.of(meal));
        return save(context, meal, wanted, null);
    }

    /** Saves a version again as the latest one; those between stay. */
    @Transactional
    public Meal restoreVersion(AuditContext context, UUID id, int number, IntPredicate expected) {
        writing.holdIngredients();
        Meal meal = access.lockWritable(context.actor(), id);
        VersionCheck.require(expected, meal.version());
        MealDocument document =
                repository.version(id, number).map(MealVersion::document).orElseThrow(MealService::versionUnknown);
        MealChange wanted = new MealChange(
                writing.restorable(meal.id(), document),
                meal.state().status(),
                meal.state().visibility());
        return save(context, meal, wanted, number);
    }

    private Meal save(AuditContext context, Meal meal, MealChange wanted, @Nullable Integer restoredFrom) {
        if (wanted.equals(MealChange.of(meal))) {
            return meal;
        }
        MealAssembler.WrittenMeal written = writing.write(meal, wanted, false);
        repository.change(written.meal(), meal.version(), restoredFrom);
        announcements.note(context, "meal.changed", written.meal());
        announce(meal, written);
        return written.meal();
    }

    private void announce(@Nullable Meal before, MealAssembler.WrittenMeal written) {
        announcements.announce(before, written.meal());
        if (written.isHeldNow()) {
            announcements.announceHeld(written.meal(), written.categories());
        }
    }

    /** Deletes a meal; its author may have it back for a while. */
    @Transactional
    public void remove(AuditContext context, UUID id, IntPredicate expected) {
        Meal meal = access.lockWritable(context.actor(), id);
        VersionCheck.require(expected, meal.version());
        repository.remove(id, clock.instant());
        announcements.note(context, "meal.deleted", meal);
        announcements.announce(meal, null);
        announcements.announceDeletion(meal);
    }

    /** Takes the deletion back. */
    @Transactional
    public Meal restore(Caller caller, UUID id) {
        Meal meal = repository
                .lockDeleted(id)
                .filter(deleted -> deleted.accountId().equals(caller.accountId()))
                .orElseThrow(MealAccess::unknown);
        repository.restore(id);
        announcements.announce(null, meal);
        return meal;
    }

    /** Newest first. */
    public Page<MealVersion> versions(Caller caller, UUID id, PageRequest page) {
        return repository.versions(access.own(caller, id).id(), page);
    }

    public MealVersion version(Caller caller, UUID id, int number) {
        return repository.version(access.own(caller, id).id(), number).orElseThrow(MealService::versionUnknown);
    }

    private static Refusal versionUnknown() {
        return Refusal.notFound("meal-version-unknown", "There is no such version.");
    }
}
