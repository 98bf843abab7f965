package dev.medley.flags.experiments;

import dev.medley.audit.AuditContext;
import dev.medley.flags.definitions.Flag;
import dev.medley.flags.definitions.FlagAudit;
import dev.medley.flags.definitions.FlagService;
import dev.medley.flags.environments.EnvironmentService;
import dev.medley.flags.segments.SegmentRepository;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Drafts experiments on flags. */
@Singleton
public class FlagExperimentService {

    private final FlagExperimentRepository repository;
    private final FlagService flags;
    private final Places places;
    private final FlagAudit audit;
    private final Clock clock;

    FlagExperimentService(
            FlagExperimentRepository repository, FlagService flags, Places places, FlagAudit audit, Clock clock) {
        this.repository = repository;
        this.flags = flags;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where experiments run, and for whom. */
    @Singleton
    record Places(EnvironmentService environments, SegmentRepository segments) {}

    @Transactional
    public FlagExperiment create(AuditContext context, String flagKey, String environment, ExperimentPlan plan) {
        Flag flag = flags.find(flagKey);
        Instant now = clock.instant();
        FlagExperiment experiment = new FlagExperiment(
                Ids.next(clock),
                flag.key(),
                places.environments().find(environment).name(),
                plan,
                ExperimentState.DRAFT,
                1,
                null,
                null,
                null,
                context.actor().accountId(),
                now,
                null,
                null);
        requireSound(flag, plan);
        repository.add(experiment, flag.id());
        audit.note(context, "flag-experiment.created", experiment.id(), Map.of("flag", flagKey, "after", plan));
        return experiment;
    }

    public FlagExperiment find(UUID id) {
        return repository.find(id).orElseThrow(FlagExperimentService::unknown);
    }

    /**
     * Changes what a draft asks.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public FlagExperiment change(AuditContext context, UUID id, ExperimentPlan plan, IntPredicate expected) {
        FlagExperiment experiment = draft(id);
        VersionCheck.require(expected, experiment.version());
        requireSound(flags.find(experiment.flag()), plan);
        FlagExperiment changed = experiment.with(plan);
        repository.keep(changed);
        audit.note(context, "flag-experiment.changed", id, Map.of("before", experiment.plan(), "after", plan));
        return changed;
    }

    @Transactional
    public void remove(AuditContext context, UUID id) {
        FlagExperiment experiment = draft(id);
        repository.remove(id);
        audit.note(context, "flag-experiment.removed", id, Map.of("before", experiment.plan()));
    }

    private FlagExperiment draft(UUID id) {
        FlagExperiment experiment = repository.lock(id).orElseThrow(FlagExperimentService::unknown);
        if (experiment.state() != ExperimentState.DRAFT) {
            throw Refusal.conflict("experiment-started", "What an experiment asks stays once it has started.");
        }
        return experiment;
    }

    private void requireSound(Flag flag, ExperimentPlan plan) {
        ExperimentCheck.requireSound(plan, flag.details().variants().keySet());
        String audience = plan.audience();
        if (audience != null && places.segments().find(audience).isEmpty()) {
            throw ExperimentCheck.invalid("/plan/audience", "There is no such segment.");
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("experiment-unknown", "There is no such experiment.");
    }
}
