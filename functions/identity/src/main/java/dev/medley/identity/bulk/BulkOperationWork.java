package dev.medley.identity.bulk;

import dev.medley.identity.administration.AccountAdminService;
import dev.medley.identity.administration.AccountAdminService.Mandate;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Does what was ordered, as far as who ordered it still may, each account in a transaction of its own, so that one that cannot be changed stops no other. A
 * further attempt goes on where the last one stopped.
 */
@Singleton
public class BulkOperationWork implements JobWork {

    static final String KIND = "bulk";

    private final BulkOperationRepository operations;
    private final AccountAdminService accountAdminService;

    BulkOperationWork(BulkOperationRepository operations, AccountAdminService accountAdminService) {
        this.operations = operations;
        this.accountAdminService = accountAdminService;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return operations
                .find(lease.subjectId())
                .map(operation -> changeAll(operation, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome changeAll(BulkOperation operation, JobProgress progress) {
        List<BulkRow> rows = operations.rows(operation.id());
        for (BulkRow row : rows) {
            if (row.result() == null) {
                attempt(operation, row);
                progress.report((row.position() + 1) * 100 / rows.size());
            }
        }
        return new JobOutcome.Result(() -> {});
    }

    private void attempt(BulkOperation operation, BulkRow row) {
        try {
            change(operation, row);
        } catch (Refusal refusal) {
            operations.keep(operation.id(), new BulkRow(row.position(), row.accountId(), refusal.code()));
        }
    }

    @Transactional
    void change(BulkOperation operation, BulkRow row) {
        Mandate mandate = new Mandate(operation.actorId(), operation.address());
        switch (operation.action()) {
            case SUSPEND -> accountAdminService.suspend(mandate, row.accountId(), operation.because());
            case ACTIVATE -> accountAdminService.activate(mandate, row.accountId());
            case ERASE -> accountAdminService.erase(mandate, row.accountId(), operation.because());
        }
        operations.keep(operation.id(), new BulkRow(row.position(), row.accountId(), BulkRow.DONE));
    }
}
