package dev.medley.devices.policies;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.devices.groups.GroupService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Says what devices have to be like. */
@Singleton
public class DevicePolicyService {

    private final DevicePolicyRepository repository;
    private final PolicyEvaluation evaluation;
    private final GroupService groups;
    private final AuditLog audit;
    private final Clock clock;

    protected DevicePolicyService(
            DevicePolicyRepository repository,
            PolicyEvaluation evaluation,
            GroupService groups,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.evaluation = evaluation;
        this.groups = groups;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a policy; it is held against devices as they change, and against all within the hour. */
    @Transactional
    public DevicePolicy create(AuditContext context, DevicePolicy draft) {
        if (repository.countLocked() >= DevicePolicy.MOST) {
            throw Refusal.conflict("policies-full", "There are " + DevicePolicy.MOST + " policies already.");
        }
        requireGroup(draft);
        DevicePolicy policy = with(draft, Ids.next(clock), 1, draft);
        if (!repository.add(policy, context.actor().accountId())) {
            throw nameTaken();
        }
        audit.note(context, "device-policy.created", policy.id(), Map.of("name", policy.name()));
        return policy;
    }

    public DevicePolicy find(UUID id) {
        return repository.find(id).orElseThrow(DevicePolicyService::unknown);
    }

    @Transactional
    public DevicePolicy change(AuditContext context, UUID id, DevicePolicy draft, IntPredicate expected) {
        // Names are given one after the other.
        int _ = repository.countLocked();
        DevicePolicy present = repository.lock(id).orElseThrow(DevicePolicyService::unknown);
        VersionCheck.require(expected, present.version());
        requireGroup(draft);
        DevicePolicy changed = with(draft, id, present.version() + 1, present);
        if (!repository.change(changed)) {
            throw nameTaken();
        }
        audit.note(context, "device-policy.changed", id, Map.of("name", changed.name()));
        return changed;
    }

    @Transactional
    public void remove(AuditContext context, UUID id) {
        if (!repository.remove(id)) {
            throw unknown();
        }
        audit.note(context, "device-policy.deleted", id, Map.of());
    }

    /** Holds all policies against all devices. */
    public int evaluate() {
        return evaluation.all();
    }

    private void requireGroup(DevicePolicy draft) {
        UUID groupId = draft.groupId();
        if (groupId != null) {
            groups.hold(groupId);
        }
    }

    private DevicePolicy with(DevicePolicy draft, UUID id, int version, DevicePolicy present) {
        return new DevicePolicy(
                id,
                draft.name(),
                draft.groupId(),
                draft.minimumVersion(),
                draft.settings(),
                draft.allowedCertificates(),
                draft.mostDaysUnseen(),
                draft.remediation(),
                draft.enabled(),
                version,
                version == 1 ? clock.instant() : present.createdAt());
    }

    static Refusal unknown() {
        return Refusal.notFound("policy-unknown", "There is no such policy.");
    }

    private static Refusal nameTaken() {
        return Refusal.conflict("policy-name-taken", "There is a policy of this name already.");
    }
}
