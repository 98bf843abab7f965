package dev.medley.flags.definitions;

import dev.medley.audit.AuditContext;
import dev.medley.featureflags.FlagType;
import dev.medley.featureflags.Prerequisite;
import dev.medley.featureflags.Targeting;
import dev.medley.flags.environments.EnvironmentService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Makes flags and changes what they are, in all environments at once. */
@Singleton
public class FlagService {

    private final FlagRepository flags;
    private final TargetingRepository targetings;
    private final EnvironmentService environments;
    private final FlagAudit audit;
    private final Clock clock;

    FlagService(
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

    /** Makes a flag that is off everywhere. */
    @Transactional
    public Flag create(AuditContext context, String key, FlagType type, FlagDetails details, String offVariant) {
        List<Fault> faults = new ArrayList<>(VariantCheck.faults(type, details.variants()));
        if (!details.variants().containsKey(offVariant)) {
            faults.add(new Fault("/offVariant", "The flag has no such variant."));
        }
        requireNone(faults);
        requireRoom();
        environments.advanceAll();
        Instant now = clock.instant();
        Flag flag =
                new Flag(Ids.next(clock), key, type, details, 1, context.actor().accountId(), now, now, null, null);
        if (!flags.add(flag)) {
            throw Refusal.conflict("flag-exists", "There is a flag of this key, which may be archived.");
        }
        targetings.add(flag.id(), Targeting.off(offVariant), now);
        audit.note(context, "flag.created", flag.id(), Map.of("flag", key, "after", FlagDocument.of(flag)));
        return flag;
    }

    public Flag find(String key) {
        return flags.find(key).orElseThrow(FlagService::unknown);
    }

    /**
     * Changes a flag everywhere.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public Flag change(AuditContext context, String key, FlagDetails details, IntPredicate expected) {
        environments.advanceAll();
        Flag flag = flags.lock(key).orElseThrow(FlagService::unknown);
        VersionCheck.require(expected, flag.version());
        requireNone(VariantCheck.faults(flag.type(), details.variants()));
        requireUsedVariants(flag, details.variants().keySet());
        if (details.stage() == FlagStage.ARCHIVED && !targetings.dependents(key).isEmpty()) {
            throw Refusal.conflict("flag-in-use", "Another flag depends on this one.");
        }
        requireUncompared(flag, details);
        requireNoApproval(flag, details);
        if (flag.isArchived() && details.stage() != FlagStage.ARCHIVED) {
            requireRoom();
        }
        Flag changed = flag.with(details, clock.instant());
        flags.change(changed);
        audit.note(
                context,
                "flag.changed",
                flag.id(),
                Map.of("flag", key, "before", FlagDocument.of(flag), "after", FlagDocument.of(changed)));
        return changed;
    }

    /**
     * Where changes need approval, what a flag serves changes with its targeting only. A new variant changes nothing until a
     * targeting names it; a flag that is off, and that no change would turn on, can go from clients or to the archive.
     */
    private void requireNoApproval(Flag flag, FlagDetails details) {
        List<Targeting> guarded = targetings.guarded(flag.id());
        boolean isOn = guarded.stream().anyMatch(Targeting::enabled);
        boolean isArchived = details.stage() == FlagStage.ARCHIVED;
        if (isOn
                && (isArchived != flag.isArchived()
                        || details.clientVisible() != flag.details().clientVisible())) {
            throw EnvironmentService.approvalRequired(
                    "The flag is on, or a change waits that turns it on, where changes need approval; turn it off there first.");
        }
        Set<String> changed = guarded.isEmpty() ? Set.of() : flags.changedVariants(flag.id(), details.variants());
        guarded.stream()
                .flatMap(targeting -> TargetingCheck.variants(targeting).stream())
                .filter(changed::contains)
                .findFirst()
                .ifPresent(variant -> {
                    throw EnvironmentService.approvalRequired("The variant " + variant
                            + " is in use where changes need approval; add another, and request a change to it.");
                });
    }

    /** What an experiment compares stays as it is until it stops. */
    private void requireUncompared(Flag flag, FlagDetails details) {
        if (targetings.isCompared(flag.id())
                && (details.stage() == FlagStage.ARCHIVED
                        || !flags.changedVariants(flag.id(), details.variants()).isEmpty())) {
            throw Refusal.conflict(
                    "experiment-running", "An experiment compares variants of this flag; stop it first.");
        }
    }

    private void requireRoom() {
        if (flags.countUnarchived() >= FlagRepository.MOST) {
            throw Refusal.conflict("flags-full", "There are 500 flags already; archive some.");
        }
    }

    /** What is served somewhere, or what another flag waits for, has to stay. */
    private void requireUsedVariants(Flag flag, Set<String> variants) {
        List<Fault> faults = new ArrayList<>();
        for (FlagTargeting flagTargeting : targetings.all(flag.id())) {
            TargetingCheck.variants(flagTargeting.targeting()).stream()
                    .filter(used -> !variants.contains(used))
                    .forEach(used -> faults.add(new Fault(
                            "/variants",
                            used + " is served in " + flagTargeting.environment() + ", so it has to stay.")));
        }
        for (Prerequisite prerequisite : targetings.dependents(flag.key())) {
            if (!variants.containsAll(prerequisite.variants())) {
                faults.add(new Fault("/variants", "Another flag depends on a variant that would go."));
            }
        }
        requireNone(faults);
    }

    static void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "flag-invalid", "The flag contradicts itself; see errors.", faults);
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("flag-unknown", "There is no such flag.");
    }
}
