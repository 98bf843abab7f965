package dev.medley.devices.fleet.inbox;

import dev.medley.devices.commands.CommandDelivery;
import dev.medley.devices.experiments.ExperimentService;
import dev.medley.devices.groups.GroupMembership;
import dev.medley.devices.health.DeviceHealthService;
import dev.medley.devices.policies.DevicePolicyService;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Looks at all devices once an hour, since time passes also where nobody changes anything. */
@Singleton
class FleetUpkeepTask implements ScheduledTask {

    private final GroupMembership groups;
    private final DevicePolicyService policies;
    private final DeviceHealthService health;
    private final CommandDelivery commands;
    private final ExperimentService experiments;

    FleetUpkeepTask(
            GroupMembership groups,
            DevicePolicyService policies,
            DeviceHealthService health,
            CommandDelivery commands,
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
        int _ = commands.expire();
        groups.refreshAll();
        int _ = policies.evaluate();
        health.refresh();
        experiments.guard();
    }
}
