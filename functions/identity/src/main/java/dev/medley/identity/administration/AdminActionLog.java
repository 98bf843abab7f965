package dev.medley.identity.administration;

import dev.medley.access.RevocationCache;
import dev.medley.audit.AuditAction;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.events.Outbox;
import dev.medley.identity.administration.AccountAdminService.Mandate;
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
    void tell(AuditContext context, UUID accountId, EventData event, Map<String, String> data) {
        note(context, Event.typeOf(event.getClass()), accountId, data);
        outbox.announce(accountId, accountId, event);
    }

    /**
     * The same for what is done by order. The event, which the owner sees among their activity, holds nothing of what is for
     * administrators alone.
     */
    void tellInPart(Mandate mandate, UUID accountId, EventData event, Map<String, String> confidential) {
        AuditAction action = new AuditAction(Event.typeOf(event.getClass()), accountId, confidential);
        audit.note(mandate.actorId(), mandate.address(), action);
        revocationCache.forget();
        outbox.announce(accountId, accountId, event);
    }

    void note(AuditContext context, String action, UUID accountId, Map<String, String> data) {
        audit.note(context, action, accountId, data);
        revocationCache.forget();
    }
}
