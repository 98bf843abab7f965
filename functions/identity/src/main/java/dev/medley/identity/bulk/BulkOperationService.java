package dev.medley.identity.bulk;

import dev.medley.access.Authorities;
import dev.medley.audit.AuditContext;
import dev.medley.identity.bulk.BulkOperation.Action;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes orders for many accounts, and shows what came of them. */
@Singleton
public class BulkOperationService {

    private final BulkOperationRepository operations;
    private final Authorities authorities;
    private final JobService jobService;
    private final Clock clock;

    BulkOperationService(
            BulkOperationRepository operations, Authorities authorities, JobService jobService, Clock clock) {
        this.operations = operations;
        this.authorities = authorities;
        this.jobService = jobService;
        this.clock = clock;
    }

    /** An order: what to do, to whom, and why. */
    public record Order(Action action, List<UUID> accountIds, String because) {}

    @Transactional
    public BulkOperation order(AuditContext context, Order order) {
        UUID id = Ids.next(clock);
        UUID actor = authorities
                .of(context.actor().accountId(), order.action().permission())
                .accountId();
        BulkOperation operation = new BulkOperation(
                id, actor, Ids.next(clock), order.action(), order.because(), context.address(), clock.instant());
        operations.add(operation, order.accountIds().stream().distinct().toList());
        jobService.request(
                new NewJob(operation.jobId(), actor, BulkOperationWork.KIND, id, "/api/admin/bulk-operations/" + id));
        return operation;
    }

    public BulkOperation find(UUID id) {
        return operations
                .find(id)
                .orElseThrow(() -> Refusal.notFound("bulk-operation-unknown", "There is no such operation."));
    }

    public List<BulkRow> rows(UUID id) {
        return operations.rows(id);
    }
}
