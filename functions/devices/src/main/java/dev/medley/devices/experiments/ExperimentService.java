package dev.medley.devices.experiments;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.devices.experiments.Experiment.Finding;
import dev.medley.devices.experiments.Experiment.Guard;
import dev.medley.devices.experiments.Experiment.GuardFinding;
import dev.medley.devices.experiments.Experiment.Sample;
import dev.medley.devices.experiments.Experiment.Verdict;
import dev.medley.devices.groups.DeviceGroup;
import dev.medley.devices.groups.GroupDraft;
import dev.medley.devices.groups.GroupRepository;
import dev.medley.devices.groups.GroupService;
import dev.medley.devices.rollouts.RolloutPlan;
import dev.medley.devices.rollouts.RolloutPlan.AfterSuccess;
import dev.medley.devices.rollouts.RolloutPlan.OnError;
import dev.medley.devices.rollouts.RolloutService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares releases on devices: two parts of a group by chance, watched by guards, with the figures shown. */
@Singleton
public class ExperimentService {

    private static final int WHOLE = 100;

    private final ExperimentRepository repository;
    private final GroupService groups;
    private final GroupRepository members;
    private final ExperimentTools tools;
    private final Clock clock;

    protected ExperimentService(
            ExperimentRepository repository,
            GroupService groups,
            GroupRepository members,
            ExperimentTools tools,
            Clock clock) {
        this.repository = repository;
        this.groups = groups;
        this.members = members;
        this.tools = tools;
        this.clock = clock;
    }

    /** What brings releases to the parts, and where it is written down. */
    @Singleton
    record ExperimentTools(RolloutService rollouts, AuditLog audit) {}

    /** What people ask for. */
    public record Draft(
            String name,
            UUID groupId,
            UUID releaseId,
            @Nullable UUID controlReleaseId,
            int percent,
            List<Guard> guards,
            int leastDevices) {}

    /** Divides a group in two, and rolls the releases out to the parts. */
    @Transactional
    public Experiment create(AuditContext context, Draft draft) {
        UUID id = Ids.next(clock);
        DeviceGroup treatment = part(context, draft, "treatment " + id);
        DeviceGroup control = part(context, draft, "control " + id);
        members.addShare(treatment.id(), draft.groupId(), 0, draft.percent());
        members.addShare(control.id(), draft.groupId(), draft.percent(), WHOLE);
        UUID controlReleaseId = draft.controlReleaseId();
        Experiment experiment = new Experiment(
                id,
                draft.name(),
                draft.groupId(),
                draft.releaseId(),
                controlReleaseId,
                treatment.id(),
                control.id(),
                draft.guards(),
                draft.leastDevices(),
                false,
                null,
                rollOut(context, draft, draft.releaseId(), treatment),
                controlReleaseId == null ? null : rollOut(context, draft, controlReleaseId, control),
                clock.instant());
        repository.add(experiment, context.actor().accountId());
        tools.audit().note(context, "device-experiment.created", id, Map.of("name", draft.name()));
        return experiment;
    }

    private DeviceGroup part(AuditContext context, Draft draft, String name) {
        return groups.create(
                context, new GroupDraft("Experiment: " + name, draft.name(), null), draft.groupId(), clock);
    }

    private UUID rollOut(AuditContext context, Draft draft, UUID releaseId, DeviceGroup part) {
        RolloutPlan plan = new RolloutPlan(
                null,
                part.id(),
                null,
                List.of(new RolloutPlan.Stage("all", null, null, null, 100, 20, OnError.STOP, AfterSuccess.NEXT)),
                null,
                true,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                null);
        return tools.rollouts()
                .create(context, "Experiment " + draft.name(), releaseId, plan)
                .id();
    }

    public Experiment find(UUID id) {
        return repository.find(id).orElseThrow(ExperimentService::unknown);
    }

    /** What is found out up to now, or was at the end. */
    public Verdict verdict(Experiment experiment) {
        Verdict kept = experiment.verdict();
        if (kept != null) {
            return kept;
        }
        Instant now = clock.instant();
        Map<String, Sample> treatment =
                repository.samples(experiment.treatmentGroupId(), experiment.releaseId(), experiment.createdAt(), now);
        Map<String, Sample> control = repository.samples(
                experiment.controlGroupId(), experiment.controlReleaseId(), experiment.createdAt(), now);
        Sample none = new Sample(0, 0, 0);
        List<GuardFinding> findings = experiment.guards().stream()
                .map(guard -> WelchInterval.of(
                        guard,
                        treatment.getOrDefault(guard.metric(), none),
                        control.getOrDefault(guard.metric(), none),
                        experiment.leastDevices()))
                .toList();
        return new Verdict(whole(findings), findings);
    }

    /** One that is broken breaks the whole; all that are kept keep it. */
    private static Finding whole(List<GuardFinding> findings) {
        Set<Finding> found = findings.stream().map(GuardFinding::finding).collect(Collectors.toUnmodifiableSet());
        if (found.contains(Finding.BROKEN)) {
            return Finding.BROKEN;
        }
        if (found.equals(Set.of(Finding.KEPT))) {
            return Finding.KEPT;
        }
        return found.contains(Finding.NOT_ENOUGH_DEVICES) ? Finding.NOT_ENOUGH_DEVICES : Finding.UNDECIDED;
    }

    /** Ends an experiment with what is found out. */
    @Transactional
    public Experiment conclude(AuditContext context, UUID id) {
        Experiment experiment = repository.lock(id).orElseThrow(ExperimentService::unknown);
        if (experiment.concluded()) {
            throw Refusal.conflict("experiment-concluded", "It is concluded.");
        }
        repository.conclude(id, verdict(experiment), clock.instant());
        tools.audit().note(context, "device-experiment.concluded", id, Map.of());
        return find(id);
    }

    /** Some of those that are watched, after an id, in the order of their ids. */
    public List<Experiment> running(UUID after) {
        return repository.running(after);
    }

    /** Concludes an experiment that broke a guard, and stops its release. */
    @Transactional
    public void guard(Experiment experiment) {
        Verdict verdict = verdict(experiment);
        if (verdict.finding() == Finding.BROKEN) {
            repository.conclude(experiment.id(), verdict, clock.instant());
            tools.rollouts().halt(experiment.rolloutId(), "A guard of the experiment is broken.");
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("device-experiment-unknown", "There is no such experiment.");
    }
}
