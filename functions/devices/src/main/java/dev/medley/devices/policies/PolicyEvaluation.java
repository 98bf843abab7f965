package dev.medley.devices.policies;

import dev.medley.devices.policies.DevicePolicy.Remediation;
import dev.medley.devices.policies.DevicePolicyRepository.Violation;
import dev.medley.devices.registry.Compliance;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceListener;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.devices.registry.DeviceStates;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Holds policies against devices: against those that change, and against all now and then, because time passes too. */
@Singleton
public class PolicyEvaluation implements DeviceListener {

    static final String QUARANTINED = "quarantined";
    private static final int PAGE = 500;

    private final DevicePolicyRepository repository;
    private final DeviceRepository devices;
    private final DeviceStates states;
    private final Clock clock;

    protected PolicyEvaluation(
            DevicePolicyRepository repository, DeviceRepository devices, DeviceStates states, Clock clock) {
        this.repository = repository;
        this.devices = devices;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public void changed(Collection<UUID> deviceIds) {
        if (!deviceIds.isEmpty()) {
            evaluate(repository.devices(deviceIds));
        }
    }

    /** Goes through the whole fleet. */
    int all() {
        int evaluated = 0;
        List<Device> page = devices.listAfter(new UUID(0, 0), null, PAGE);
        while (!page.isEmpty()) {
            evaluate(page);
            evaluated += page.size();
            page = devices.listAfter(page.getLast().id(), null, PAGE);
        }
        return evaluated;
    }

    @Transactional
    protected void evaluate(List<Device> page) {
        List<DevicePolicy> policies = repository.enabled();
        List<UUID> ids = page.stream().map(Device::id).toList();
        Map<UUID, Set<UUID>> groups =
                policies.stream().anyMatch(policy -> policy.groupId() != null) ? repository.groups(ids) : Map.of();
        Instant now = clock.instant();
        List<Violation> found = new ArrayList<>();
        for (Device device : page) {
            Set<UUID> in = groups.getOrDefault(device.id(), Set.of());
            List<DevicePolicy> broken = new ArrayList<>();
            boolean any = false;
            for (DevicePolicy policy : policies) {
                if (policy.groupId() == null || in.contains(policy.groupId())) {
                    any = true;
                    List<String> texts = policy.violations(device, now);
                    if (!texts.isEmpty()) {
                        found.add(new Violation(policy.id(), device.id(), texts, now));
                        broken.add(policy);
                    }
                }
            }
            remedy(device, broken, any, now);
        }
        repository.keep(ids, found, now);
    }

    private void remedy(Device device, List<DevicePolicy> broken, boolean isHeld, Instant now) {
        Compliance compliance =
                !isHeld ? Compliance.UNKNOWN : broken.isEmpty() ? Compliance.COMPLIANT : Compliance.VIOLATING;
        if (device.compliance() != compliance) {
            states.setCompliance(device.id(), compliance);
        }
        boolean quarantine = false;
        for (DevicePolicy policy : broken) {
            quarantine |= policy.remediation() == Remediation.QUARANTINE;
            boolean isAsked = device.desired()
                    .settings()
                    .entrySet()
                    .containsAll(policy.settings().entrySet());
            if (policy.remediation() == Remediation.SET_DESIRED && !isAsked) {
                states.setDesired(device.id(), policy.settings(), now);
            }
        }
        boolean isQuarantined = device.tags().contains(QUARANTINED);
        if (quarantine && !isQuarantined) {
            states.addTag(device.id(), QUARANTINED, now);
        } else if (!quarantine && isQuarantined && broken.isEmpty()) {
            states.removeTag(device.id(), QUARANTINED, now);
        }
    }
}
