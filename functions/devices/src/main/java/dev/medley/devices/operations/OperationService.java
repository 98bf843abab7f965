package dev.medley.devices.operations;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.devices.FleetScope;
import dev.medley.devices.groups.DeviceGroup;
import dev.medley.devices.groups.GroupService;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Changes all devices of a group at once. */
@Singleton
public class OperationService {

    private final OperationRepository repository;
    private final GroupService groups;
    private final JobService jobs;
    private final AuditLog audit;
    private final Clock clock;

    protected OperationService(
            OperationRepository repository, GroupService groups, JobService jobs, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.groups = groups;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public GroupOperation request(AuditContext context, UUID groupId, GroupOperation.Change change) {
        DeviceGroup group = groups.find(groupId, FleetScope.toWrite(context.actor()));
        if (!change.isComplete()) {
            throw Refusal.invalid(
                    "change-incomplete", "/kind", "A tag needs a tag, and set-desired needs settings of one line.");
        }
        groups.hold(group.id());
        GroupOperation operation = new GroupOperation(
                Ids.next(clock),
                group.id(),
                change,
                Ids.next(clock),
                context.actor().accountId(),
                clock.instant(),
                null);
        repository.add(operation);
        jobs.request(new NewJob(
                operation.jobId(),
                operation.createdBy(),
                OperationWork.KIND,
                operation.id(),
                "/api/device-groups/" + groupId + "/operations/" + operation.id()));
        audit.note(
                context,
                "device-group.operated",
                groupId,
                Map.of("kind", change.kind().name().toLowerCase(Locale.ROOT)));
        return operation;
    }

    public GroupOperation find(UUID groupId, UUID id, FleetScope scope) {
        var _ = groups.find(groupId, scope);
        return repository
                .find(id)
                .filter(operation -> operation.groupId().equals(groupId))
                .orElseThrow(() -> Refusal.notFound("operation-unknown", "The group has no such operation."));
    }
}
