package dev.medley.flags.experiments;

import dev.medley.audit.AuditContext;
import dev.medley.featureflags.Serving;
import dev.medley.featureflags.Split;
import dev.medley.featureflags.Targeting;
import dev.medley.flags.changes.ChangeService;
import dev.medley.flags.changes.NewChange;
import dev.medley.flags.definitions.ChangeAuthor;
import dev.medley.flags.definitions.FlagAudit;
import dev.medley.flags.definitions.FlagTargeting;
import dev.medley.flags.definitions.TargetingService;
import dev.medley.flags.environments.EnvironmentService;
import dev.medley.flags.environments.FlagEnvironment;
import dev.medley.flags.experiments.FlagExperiment.Buckets;
import dev.medley.flags.experiments.FlagExperiment.Decision;
import dev.medley.flags.experiments.FlagExperiment.Phase;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts, pauses and stops experiments. Each holds its environment first, as every change of what a flag is there does. */
@Singleton
public class ExperimentCourse {

    private final FlagExperimentRepository repository;
    private final TargetingService targetings;
    private final ChangeService changes;
    private final Surroundings surroundings;
    private final Clock clock;

    ExperimentCourse(
            FlagExperimentRepository repository,
            TargetingService targetings,
            ChangeService changes,
            Surroundings surroundings,
            Clock clock) {
        this.repository = repository;
        this.targetings = targetings;
        this.changes = changes;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** Where it runs, and where it is written down. */
    @Singleton
    record Surroundings(EnvironmentService environments, FlagAudit audit) {}

    /** An experiment that has stopped, and the change that waits for approval so that its decision is served, if one does. */
    public record Stopped(
            FlagExperiment experiment, @Nullable UUID changeId) {}

    /** Starts a draft, or goes on with one that pauses. */
    @Transactional
    public FlagExperiment start(AuditContext context, UUID id) {
        FlagEnvironment environment = hold(id);
        FlagExperiment experiment = locked(id);
        FlagExperiment running = switch (experiment.state()) {
            case PAUSED -> experiment.in(ExperimentState.RUNNING);
            case DRAFT -> begun(experiment, environment);
            case RUNNING, STOPPED -> throw wrongState(experiment);
        };
        repository.keep(running);
        return noted(context, "started", running);
    }

    private FlagExperiment begun(FlagExperiment experiment, FlagEnvironment environment) {
        if (repository.active(experiment.flag(), experiment.environment()).isPresent()) {
            throw Refusal.conflict("experiment-running", "Another experiment runs on this flag in this environment.");
        }
        ExperimentPlan plan = experiment.plan();
        if (plan.layer() != null && environment.requiresApproval()) {
            throw EnvironmentService.approvalRequired(
                    "A layer changes what those outside its share are served; start it without one here.");
        }
        Map<String, Integer> weights =
                ExperimentCheck.weights(plan, present(experiment).targeting());
        Buckets share = plan.layer() == null
                ? null
                : ExperimentCheck.room(
                        plan.layer().share(),
                        repository.taken(experiment.environment(), plan.layer().name()));
        Phase first = new Phase(1, weights, clock.instant(), null);
        repository.begin(experiment.id(), first);
        return experiment.started(first, share);
    }

    /** Lets nobody more take part for now; what is served stays. */
    @Transactional
    public FlagExperiment pause(AuditContext context, UUID id) {
        FlagEnvironment _ = hold(id);
        FlagExperiment experiment = locked(id);
        if (experiment.state() != ExperimentState.RUNNING) {
            throw wrongState(experiment);
        }
        FlagExperiment paused = experiment.in(ExperimentState.PAUSED);
        repository.keep(paused);
        return noted(context, "paused", paused);
    }

    /** Changes the split, and begins a phase in which everybody counts anew. */
    @Transactional
    public FlagExperiment beginPhase(AuditContext context, UUID id, Map<String, Integer> weights) {
        FlagEnvironment environment = hold(id);
        FlagExperiment experiment = locked(id);
        Phase before = experiment.phase();
        if (experiment.state() != ExperimentState.RUNNING || before == null) {
            throw wrongState(experiment);
        }
        if (environment.requiresApproval()) {
            throw EnvironmentService.approvalRequired(
                    "The split changes by a request here: stop the experiment, have the change approved, start another.");
        }
        ExperimentCheck.requireCompared(experiment.plan(), weights);
        FlagTargeting present = present(experiment);
        Targeting changed = serving(experiment, present.targeting(), new Serving(null, new Split(null, weights, null)));
        var _ = targetings.replace(
                ChangeAuthor.of(context),
                experiment.flag(),
                experiment.environment(),
                changed,
                version -> version == present.version());
        Phase next = new Phase(before.number() + 1, weights, clock.instant(), null);
        repository.begin(id, next);
        FlagExperiment running = experiment.in(next);
        repository.keep(running);
        return noted(context, "phase-begun", running);
    }

    /** Stops an experiment, and serves everybody the variant that was decided for, if one was. */
    @Transactional
    public Stopped stop(AuditContext context, UUID id, Decision decision) {
        FlagEnvironment environment = hold(id);
        FlagExperiment experiment = locked(id);
        Phase phase = experiment.phase();
        if (experiment.state() == ExperimentState.STOPPED || phase == null) {
            throw wrongState(experiment);
        }
        String variant = decision.variant();
        if (variant != null && !phase.weights().containsKey(variant)) {
            throw ExperimentCheck.invalid("/variant", "The experiment does not compare this variant.");
        }
        FlagExperiment stopped = experiment.stopped(decision, clock.instant());
        repository.keep(stopped);
        repository.end(stopped);
        var _ = noted(context, "stopped", stopped);
        return new Stopped(stopped, variant == null ? null : ship(context, stopped, variant, environment));
    }

    private @Nullable UUID ship(
            AuditContext context, FlagExperiment experiment, String variant, FlagEnvironment environment) {
        FlagTargeting present = present(experiment);
        Targeting shipped = serving(experiment, present.targeting(), Serving.of(variant));
        if (environment.requiresApproval()) {
            NewChange change = new NewChange(
                    experiment.flag(),
                    experiment.environment(),
                    present.version(),
                    shipped,
                    "Decision of the experiment " + experiment.plan().name(),
                    null);
            return changes.request(context, change).id();
        }
        var _ = targetings.apply(
                ChangeAuthor.of(context),
                experiment.flag(),
                experiment.environment(),
                shipped,
                version -> version == present.version());
        return null;
    }

    private static Targeting serving(FlagExperiment experiment, Targeting targeting, Serving serving) {
        return targeting
                .withServing(experiment.plan().rule(), serving)
                .orElseThrow(() -> Refusal.conflict("experiment-rule-gone", "The flag's rule is gone."));
    }

    private FlagTargeting present(FlagExperiment experiment) {
        return targetings.find(experiment.flag(), experiment.environment());
    }

    private FlagEnvironment hold(UUID id) {
        return surroundings
                .environments()
                .advance(repository
                        .find(id)
                        .orElseThrow(FlagExperimentService::unknown)
                        .environment());
    }

    private FlagExperiment locked(UUID id) {
        return repository.lock(id).orElseThrow(FlagExperimentService::unknown);
    }

    private FlagExperiment noted(AuditContext context, String what, FlagExperiment experiment) {
        surroundings
                .audit()
                .note(
                        context,
                        "flag-experiment." + what,
                        experiment.id(),
                        Map.of("flag", experiment.flag(), "environment", experiment.environment()));
        return experiment;
    }

    private static Refusal wrongState(FlagExperiment experiment) {
        return Refusal.conflict(
                "experiment-state-wrong",
                "The experiment is " + experiment.state().label() + ", which does not allow it.");
    }
}
