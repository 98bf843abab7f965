package dev.medley.security.audit.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.security.audit.AuditVerificationService;
import jakarta.inject.Singleton;

/** Verifies the audit once a day. */
@Singleton
class AuditVerificationTask implements ScheduledTask {

    private final AuditVerificationService service;

    AuditVerificationTask(AuditVerificationService service) {
        this.service = service;
    }

    @Override
    public String schedule() {
        return "audit-verification";
    }

    @Override
    public void run() {
        var _ = service.verify();
    }
}
