package dev.medley.devices.rollouts;

import dev.medley.devices.registry.DeviceFilters;
import dev.medley.devices.rollouts.Rollout.RolloutStatus;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Finds the devices that a rollout is for, and puts them into its stages. */
@Singleton
public class RolloutPlanWork implements JobWork {

    static final String KIND = "rollout-plan";

    private final RolloutRepository rollouts;
    private final DeviceFilters filters;
    private final Clock clock;

    RolloutPlanWork(RolloutRepository rollouts, DeviceFilters filters, Clock clock) {
        this.rollouts = rollouts;
        this.filters = filters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return rollouts.find(lease.subjectId())
                .<JobOutcome>map(rollout -> new JobOutcome.Result(() -> plan(rollout)))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private void plan(Rollout found) {
        Rollout rollout = rollouts.lock(found.id()).orElseThrow();
        if (rollout.status() == RolloutStatus.PLANNING) {
            rollouts.plan(rollout, filters.parse(rollout.plan().filter()));
            rollouts.setStatus(
                    rollout,
                    rollout.plan().approval() ? RolloutStatus.AWAITING_APPROVAL : RolloutStatus.READY,
                    "",
                    clock.instant());
        }
    }
}
