package dev.medley.flags.definitions;

import dev.medley.audit.AuditContext;
import dev.medley.featureflags.Targeting;
import dev.medley.flags.environments.EnvironmentService;
import dev.medley.flags.environments.FlagEnvironment;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Says who gets which variant of a flag in an environment. */
@Singleton
public class TargetingService {

    private final FlagRepository flags;
    private final TargetingRepository targetings;
    private final EnvironmentService environments;
    private final FlagAudit audit;
    private final Clock clock;

    TargetingService(
            FlagRepository flags,
            TargetingRepository targetings,
            EnvironmentService environments,
            FlagAudit audit,
            Clock clock) {
        this.flags = flags;
        this.targetings = targetings;
        this.environments = environments;
        this.audit = audit;
        this.clock = clock;
    }

    public List<FlagTargeting> all(String key) {
        return targetings.all(flags.find(key).orElseThrow(FlagService::unknown).id());
    }

    public FlagTargeting find(String key, String environment) {
        Flag flag = flags.find(key).orElseThrow(FlagService::unknown);
        return find(flag, environment);
    }

    /**
     * Replaces a targeting.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public FlagTargeting put(
            AuditContext context, String key, String environment, Targeting targeting, IntPredicate expected) {
        FlagEnvironment held = environments.advance(environment);
        if (held.requiresApproval()) {
            throw EnvironmentService.approvalRequired(
                    "A change in this environment is requested, and approved by somebody else.");
        }
        return apply(ChangeAuthor.of(context), key, environment, targeting, expected);
    }

    /** Turns a flag off in an environment, at once and whether or not changes need approval there. */
    @Transactional
    public FlagTargeting kill(AuditContext context, String key, String environment) {
        FlagEnvironment _ = environments.advance(environment);
        Flag flag = flags.lock(key).orElseThrow(FlagService::unknown);
        FlagTargeting present = find(flag, environment);
        return present.targeting().enabled()
                ? change(
                        ChangeAuthor.of(context),
                        flag,
                        present,
                        present.targeting().withEnabled(false))
                : present;
    }

    /** Replaces a targeting in an environment that is held; whether that needs approval is not asked. */
    @Transactional
    public FlagTargeting apply(
            ChangeAuthor author, String key, String environment, Targeting targeting, IntPredicate expected) {
        Flag flag = flags.lock(key).orElseThrow(FlagService::unknown);
        Targeting present = find(flag, environment).targeting();
        targetings.held(flag.id(), environment).ifPresent(held -> {
            if (!present.servesAlike(targeting, held.rule())) {
                throw Refusal.conflict(
                        "experiment-running",
                        "An experiment compares this split; begin a phase of it, or stop it first.");
            }
        });
        return replace(author, key, environment, targeting, expected);
    }

    /** The same for the experiment itself that runs there. */
    @Transactional
    public FlagTargeting replace(
            ChangeAuthor author, String key, String environment, Targeting targeting, IntPredicate expected) {
        Flag flag = flags.lock(key).orElseThrow(FlagService::unknown);
        FlagTargeting present = find(flag, environment);
        VersionCheck.require(expected, present.version());
        requireSound(flag, environment, targeting);
        return change(author, flag, present, targeting.allocated(present.targeting()));
    }

    /** Refuses a targeting that cannot be evaluated, and any of an archived flag. */
    public void requireSound(Flag flag, String environment, Targeting targeting) {
        if (flag.isArchived()) {
            throw Refusal.conflict("flag-archived", "The flag is archived; take it back to another stage first.");
        }
        List<Fault> faults = new ArrayList<>(TargetingCheck.faults(
                targeting,
                flag.details().variants().keySet(),
                targetings.segments(TargetingCheck.segments(targeting))));
        if (!targeting.prerequisites().isEmpty()) {
            faults.addAll(PrerequisiteCheck.faults(
                    flag.key(), targeting.prerequisites(), targetings.dependencies(environment)));
        }
        FlagService.requireNone(faults);
    }

    private FlagTargeting change(ChangeAuthor author, Flag flag, FlagTargeting present, Targeting targeting) {
        FlagTargeting changed =
                new FlagTargeting(present.environment(), targeting, present.version() + 1, clock.instant());
        targetings.change(flag.id(), changed);
        audit.note(
                author,
                "flag.targeting-changed",
                flag.id(),
                Map.of(
                        "flag", flag.key(),
                        "environment", present.environment(),
                        "before", present.targeting(),
                        "after", targeting));
        return changed;
    }

    private FlagTargeting find(Flag flag, String environment) {
        return targetings
                .find(flag.id(), environment)
                .orElseThrow(
                        () -> Refusal.notFound("flag-environment-unknown", "There is no such environment of flags."));
    }
}
