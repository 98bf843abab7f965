package dev.medley.devices.fleet.inbox;

import dev.medley.devices.commands.CommandRetention;
import dev.medley.devices.experiments.Experiment;
import dev.medley.devices.experiments.ExperimentService;
import dev.medley.devices.groups.GroupMembership;
import dev.medley.devices.health.DeviceHealthService;
import dev.medley.devices.policies.DevicePolicyService;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all devices once an hour, since time passes also where nobody changes anything. */
@Singleton
class FleetUpkeepTask implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(FleetUpkeepTask.class);

    private final GroupMembership groups;
    private final DevicePolicyService policies;
    private final DeviceHealthService health;
    private final CommandRetention commands;
    private final ExperimentService experiments;

    FleetUpkeepTask(
            GroupMembership groups,
            DevicePolicyService policies,
            DeviceHealthService health,
            CommandRetention commands,
            ExperimentService experiments) {
        this.groups = groups;
        this.policies = policies;
        this.health = health;
        this.commands = commands;
        this.experiments = experiments;
    }

    @Override
    public String schedule() {
        return "devices-health";
    }

    @Override
    public void run() {
        while (commands.expire() || commands.forget()) {
            // Some at a time, each in the ledger of its device.
        }
        groups.refreshAll();
        int _ = policies.evaluate();
        health.refresh();
        List<Experiment> running = experiments.running(new UUID(0, 0));
        while (!running.isEmpty()) {
            running.forEach(this::guard);
            running = experiments.running(running.getLast().id());
        }
    }

    /** One that cannot be judged keeps no other from being guarded. */
    private void guard(Experiment experiment) {
        try {
            experiments.guard(experiment);
        } catch (RuntimeException e) {
            LOG.error("The experiment {} could not be judged", experiment.id(), e);
        }
    }
}
