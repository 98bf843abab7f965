package dev.medley.devices.rollouts;

import dev.medley.access.Authority;
import dev.medley.devices.FleetScope;
import dev.medley.devices.groups.GroupService;
import dev.medley.devices.registry.DeviceFilters;
import dev.medley.devices.registry.DeviceService;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Sees to it that a plan can be carried out, and that all that it names is there. */
@Singleton
class RolloutPlanCheck {

    private final DeviceFilters filters;
    private final DeviceService devices;
    private final GroupService groups;

    RolloutPlanCheck(DeviceFilters filters, DeviceService devices, GroupService groups) {
        this.filters = filters;
        this.devices = devices;
        this.groups = groups;
    }

    /** Who rolls out to groups only that they operate names one of them, and no other. */
    void require(RolloutPlan plan, FleetScope scope) {
        if (scope.viewerId() != null && plan.groupId() == null) {
            throw Authority.permissionMissing("rollout:write:all, or a groupId of a group that you operate");
        }
        List<UUID> named = Stream.concat(
                        Stream.ofNullable(plan.groupId()),
                        plan.stages().stream().map(RolloutPlan.Stage::groupId).filter(Objects::nonNull))
                .distinct()
                .sorted()
                .toList();
        named.forEach(id -> {
            var _ = groups.find(id, scope);
        });
        requireClear(plan);
        var _ = filters.parse(plan.filter());
        if (plan.deviceId() != null) {
            var _ = devices.find(plan.deviceId(), scope);
        }
        named.forEach(groups::hold);
    }

    private static void requireClear(RolloutPlan plan) {
        if (!plan.hasClearStages()) {
            throw Refusal.invalid(
                    "rollout-invalid",
                    "/plan/stages",
                    "A stage has a name of one line and a share, a number or a group; all shares are 100 per cent at most.");
        }
        if (plan.endsAt() != null && plan.startsAt() != null && !plan.endsAt().isAfter(plan.startsAt())) {
            throw Refusal.invalid("rollout-invalid", "/plan/endsAt", "It would end before it begins.");
        }
        if (plan.continuous() && !plan.canBeContinuous()) {
            throw Refusal.invalid(
                    "rollout-invalid",
                    "/plan/continuous",
                    "Devices join the last stage, which then has all that remain.");
        }
        RolloutPlan.Window window = plan.window();
        if (window != null && window.from().equals(window.to())) {
            throw Refusal.invalid(
                    "rollout-invalid", "/plan/window", "It would never be open; leave it out for all day.");
        }
    }
}
