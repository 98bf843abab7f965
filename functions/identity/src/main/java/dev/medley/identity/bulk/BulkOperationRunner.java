package dev.medley.identity.bulk;

import dev.medley.events.Outbox;
import dev.medley.identity.administration.AccountAdminService;
import dev.medley.identity.administration.AccountAdminService.Mandate;
import dev.medley.jobs.JobError;
import dev.medley.jobs.Jobs;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Does what was ordered, each account by itself, so that one that cannot be changed stops no other. */
@Singleton
public class BulkOperationRunner {

    private final BulkOperationRepository operations;
    private final AccountAdminService accountAdminService;
    private final Outbox outbox;
    private final Jobs jobs;

    BulkOperationRunner(
            BulkOperationRepository operations, AccountAdminService accountAdminService, Outbox outbox, Jobs jobs) {
        this.operations = operations;
        this.accountAdminService = accountAdminService;
        this.outbox = outbox;
        this.jobs = jobs;
    }

    /** Goes on where it stopped; doing so again changes nothing. */
    public void work(UUID operationId) {
        BulkOperation operation = operations.find(operationId).orElse(null);
        if (operation == null || !jobs.begin(operation.jobId())) {
            return;
        }
        List<BulkRow> rows = operations.rows(operationId);
        for (BulkRow row : rows) {
            if (row.result() == null) {
                attempt(operation, row);
                jobs.progress(operation.jobId(), (row.position() + 1) * 100 / rows.size());
            }
        }
        boolean _ = jobs.succeed(operation.jobId());
    }

    /** Ends what failed as often as it may; the rows that were done stay done. */
    public void giveUp(UUID operationId) {
        operations
                .find(operationId)
                .ifPresent(operation ->
                        jobs.fail(operation.jobId(), new JobError("internal", "Something went wrong on our side.")));
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
        Mandate mandate = new Mandate(operation.actorId(), operation.reach(), operation.address());
        switch (operation.action()) {
            case SUSPEND -> accountAdminService.suspend(mandate, row.accountId(), operation.because());
            case ACTIVATE -> accountAdminService.activate(mandate, row.accountId());
            case ERASE -> {
                accountAdminService.requireWithin(mandate, row.accountId());
                outbox.announce("account.erasure-ordered", row.accountId(), row.accountId());
            }
        }
        operations.keep(operation.id(), new BulkRow(row.position(), row.accountId(), BulkRow.DONE));
    }
}
