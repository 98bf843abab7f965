package dev.medley.identity.administration;

import dev.medley.audit.AuditAction;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.Outbox;
import dev.medley.identity.administration.AccountAdminService.Mandate;
import dev.medley.security.RevocationCache;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Says what an administrator did: to the audit, to whom it concerns, and to the next request. */
@Singleton
class AdminActionLog {

    private final AuditLog audit;
    private final Outbox outbox;
    private final RevocationCache revocationCache;

    AdminActionLog(AuditLog audit, Outbox outbox, RevocationCache revocationCache) {
        this.audit = audit;
        this.outbox = outbox;
        this.revocationCache = revocationCache;
    }

    /** Notes an act and announces it as an event of the account. */
    void tell(AuditContext context, String action, UUID accountId, Map<String, String> data) {
        note(context, action, accountId, data);
        outbox.announce(action, accountId, accountId, data);
    }

    /**
     * The same for what is done by order. The event, which the owner sees among their activity, holds nothing of what is for
     * administrators alone.
     */
    void tellInPart(Mandate mandate, String action, UUID accountId, Map<String, String> confidential) {
        audit.note(mandate.actorId(), mandate.address(), new AuditAction(action, accountId, confidential));
        revocationCache.forget();
        outbox.announce(action, accountId, accountId);
    }

    void note(AuditContext context, String action, UUID accountId, Map<String, String> data) {
        audit.note(context, action, accountId, data);
        revocationCache.forget();
    }
}
