package dev.medley.flags.automation;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.events.Outbox;
import dev.medley.featureflags.Serving;
import dev.medley.flags.FlagsEvents;
import dev.medley.flags.FlagsEvents.FlagRolledBack;
import dev.medley.flags.FlagsEvents.FlagRolledOut;
import dev.medley.flags.FlagsEvents.FlagRolloutStopped;
import dev.medley.flags.automation.AutomationMove.Kind;
import dev.medley.flags.automation.FlagAutomation.Entry;
import dev.medley.flags.definitions.ChangeAuthor;
import dev.medley.flags.definitions.FlagAudit;
import dev.medley.flags.environments.EnvironmentService;
import dev.medley.flags.experiments.SplitChange;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the moves of rollouts, each in one transaction, so that two who look at the same time make it once. */
@Singleton
public class AutomationRun {

    private static final Permission WRITE = Permission.of("flag:write:all");

    private final FlagAutomationRepository repository;
    private final SplitChange splits;
    private final EnvironmentService environments;
    private final Witnesses witnesses;
    private final Clock clock;

    AutomationRun(
            FlagAutomationRepository repository,
            SplitChange splits,
            EnvironmentService environments,
            Witnesses witnesses,
            Clock clock) {
        this.repository = repository;
        this.splits = splits;
        this.environments = environments;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    /** Who has to allow it, and who is told. */
    @Singleton
    record Witnesses(Authorities authorities, FlagAudit audit, Outbox outbox) {}

    /** Makes a move, unless it is made already or whoever began the rollout may not change flags any more. */
    @Transactional
    void make(FlagAutomation seen, AutomationMove move) {
        if (move.kind() != Kind.STOP) {
            requireAuthority(seen);
        }
        Optional<FlagAutomation> held = repository
                .lock(seen.id())
                .filter(now -> now.state() == AutomationState.RUNNING
                        && now.step() == seen.step()
                        && now.nextAt().equals(seen.nextAt()));
        if (held.isEmpty()) {
            return;
        }
        FlagAutomation automation = held.get();
        switch (move.kind()) {
            case NONE -> {}
            case ADVANCE -> advance(automation);
            case FINISH -> end(automation, AutomationState.FINISHED, "finished", "The last step is in order.");
            case STOP -> end(automation, AutomationState.STOPPED, "stopped", move.reason());
            case ROLL_BACK -> {
                int _ = serve(automation, Serving.of(automation.plan().base()));
                end(automation, AutomationState.ROLLED_BACK, "rolled-back", move.reason());
            }
        }
    }

    private void advance(FlagAutomation automation) {
        AutomationPlan.Step step = automation.plan().steps().get(automation.step());
        int version = serve(automation, automation.plan().serving(step));
        repository.keep(automation.advanced(clock.instant(), version));
        note(automation, "advanced", step.percent(), "Everything is in order.");
    }

    /** Serves something else, and says which version of the targeting that is. */
    private int serve(FlagAutomation automation, Serving serving) {
        if (automation.plan().dryRun()) {
            return automation.appliedVersion();
        }
        if (environments.advance(automation.environment()).requiresApproval()) {
            throw EnvironmentService.approvalRequired("Changes need approval in this environment by now.");
        }
        return splits.serve(
                        ChangeAuthor.onSchedule(automation.createdBy()),
                        new SplitChange.Place(
                                automation.flag(),
                                automation.environment(),
                                automation.plan().rule(),
                                automation.appliedVersion()),
                        serving)
                .version();
    }

    private void end(FlagAutomation automation, AutomationState state, String action, String reason) {
        repository.keep(automation.ended(state, reason, clock.instant()));
        note(automation, action, null, reason);
        if (!automation.plan().dryRun()) {
            witnesses.outbox().announce(automation.createdBy(), automation.flagId(), event(automation, state, reason));
        }
    }

    private static FlagsEvents event(FlagAutomation automation, AutomationState state, String reason) {
        String flag = automation.flag();
        String environment = automation.environment();
        String variant = automation.plan().variant();
        return switch (state) {
            case FINISHED -> new FlagRolledOut(flag, environment, variant, automation.id());
            case ROLLED_BACK -> new FlagRolledBack(flag, environment, variant, automation.id(), reason);
            case STOPPED, RUNNING -> new FlagRolloutStopped(flag, environment, variant, automation.id(), reason);
        };
    }

    private void note(FlagAutomation automation, String action, @Nullable Integer percent, String detail) {
        repository.note(automation.id(), new Entry(clock.instant(), action, percent, detail));
        witnesses
                .audit()
                .note(
                        ChangeAuthor.onSchedule(automation.createdBy()),
                        "flag-automation." + action,
                        automation.id(),
                        Map.of(
                                "flag", automation.flag(),
                                "environment", automation.environment(),
                                "dryRun", automation.plan().dryRun(),
                                "detail", detail));
    }

    private void requireAuthority(FlagAutomation automation) {
        try {
            var _ = witnesses.authorities().of(automation.createdBy(), WRITE);
        } catch (Refusal e) {
            throw Refusal.conflict("flag-change-unauthorized", "Who began the rollout may not change flags any more.");
        }
    }
}
