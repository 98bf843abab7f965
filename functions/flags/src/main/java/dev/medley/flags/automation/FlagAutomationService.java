package dev.medley.flags.automation;

import dev.medley.audit.AuditContext;
import dev.medley.flags.automation.FlagAutomation.Entry;
import dev.medley.flags.definitions.Flag;
import dev.medley.flags.definitions.FlagAudit;
import dev.medley.flags.definitions.FlagService;
import dev.medley.flags.definitions.FlagTargeting;
import dev.medley.flags.definitions.TargetingService;
import dev.medley.flags.environments.EnvironmentService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Begins rollouts that go on by themselves, and ends them. */
@Singleton
public class FlagAutomationService {

    private final FlagAutomationRepository repository;
    private final Ground ground;
    private final AutomationHealth health;
    private final FlagAudit audit;
    private final Clock clock;

    FlagAutomationService(
            FlagAutomationRepository repository, Ground ground, AutomationHealth health, FlagAudit audit, Clock clock) {
        this.repository = repository;
        this.ground = ground;
        this.health = health;
        this.audit = audit;
        this.clock = clock;
    }

    /** What rollouts work on. */
    @Singleton
    record Ground(FlagService flags, TargetingService targetings, EnvironmentService environments) {}

    /** Begins a rollout; its first step is taken within a minute. */
    @Transactional
    public FlagAutomation create(AuditContext context, String flagKey, String environment, AutomationPlan plan) {
        Flag flag = ground.flags().find(flagKey);
        if (ground.environments().find(environment).requiresApproval()) {
            throw EnvironmentService.approvalRequired(
                    "Nothing changes by itself where somebody has to approve changes.");
        }
        FlagTargeting targeting = ground.targetings().find(flagKey, environment);
        requireSound(flag, targeting, plan);
        Instant now = clock.instant();
        FlagAutomation automation = new FlagAutomation(
                Ids.next(clock),
                flag.id(),
                flagKey,
                environment,
                plan,
                AutomationState.RUNNING,
                0,
                now,
                targeting.version(),
                null,
                context.actor().accountId(),
                now,
                null);
        if (!repository.add(automation)) {
            throw Refusal.conflict("flag-automation-running", "Another rollout runs on this flag in this environment.");
        }
        audit.note(context, "flag-automation.created", automation.id(), Map.of("flag", flagKey, "after", plan));
        return automation;
    }

    private void requireSound(Flag flag, FlagTargeting targeting, AutomationPlan plan) {
        String fault = plan.fault();
        if (fault != null) {
            throw invalid("/plan", fault);
        }
        if (!flag.details().variants().keySet().containsAll(List.of(plan.variant(), plan.base()))) {
            throw invalid("/plan/variant", "The flag has no such variant.");
        }
        if (!targeting.targeting().enabled()) {
            throw Refusal.conflict("flag-off", "The flag is off in this environment; turn it on first.");
        }
        if (targeting
                .targeting()
                .withServing(plan.rule(), targeting.targeting().otherwise())
                .isEmpty()) {
            throw invalid("/plan/rule", "The flag has no such rule in this environment.");
        }
        try {
            var _ = health.trouble(plan, clock.instant());
        } catch (Refusal refusal) {
            throw invalid("/plan/checks", "An experiment that is to be watched is not there or has not started.");
        }
    }

    public FlagAutomation find(UUID id) {
        return repository.find(id).orElseThrow(FlagAutomationService::unknown);
    }

    public List<Entry> entries(UUID id) {
        return repository.entries(id);
    }

    /** Lets it go no further; what is served stays. */
    @Transactional
    public FlagAutomation cancel(AuditContext context, UUID id) {
        FlagAutomation automation = repository.lock(id).orElseThrow(FlagAutomationService::unknown);
        if (automation.state() != AutomationState.RUNNING) {
            throw Refusal.conflict(
                    "flag-automation-ended",
                    "The rollout is " + automation.state().label() + " already.");
        }
        FlagAutomation ended = automation.ended(AutomationState.STOPPED, "cancelled", clock.instant());
        repository.keep(ended);
        repository.note(id, new Entry(clock.instant(), "stopped", null, "cancelled"));
        audit.note(context, "flag-automation.cancelled", id, Map.of("flag", automation.flag()));
        return ended;
    }

    private static Refusal invalid(String pointer, String detail) {
        return Refusal.invalid("flag-automation-invalid", pointer, detail);
    }

    private static Refusal unknown() {
        return Refusal.notFound("flag-automation-unknown", "There is no such rollout.");
    }
}
