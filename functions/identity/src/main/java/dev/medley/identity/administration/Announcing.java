package dev.medley.identity.administration;

import dev.medley.events.Outbox;
import dev.medley.identity.administration.Administering.Mandate;
import dev.medley.identity.audit.AuditLog;
import dev.medley.identity.audit.AuditLog.Act;
import dev.medley.security.Standing;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Says what an administrator did: to the audit, to whom it concerns, and to the next request. */
@Singleton
class Announcing {

    private final AuditLog audit;
    private final Outbox outbox;
    private final Standing standing;

    Announcing(AuditLog audit, Outbox outbox, Standing standing) {
        this.audit = audit;
        this.outbox = outbox;
        this.standing = standing;
    }

    /** Notes an act and announces it as an event of the account. */
    void tell(Act act, String action, UUID accountId, Map<String, String> data) {
        note(act, action, accountId, data);
        outbox.announce(action, accountId, accountId, data);
    }

    void tell(Mandate mandate, String action, UUID accountId, Map<String, String> data) {
        audit.note(mandate.actorId(), mandate.address(), new AuditLog.Deed(action, accountId, data));
        standing.forget();
        outbox.announce(action, accountId, accountId, data);
    }

    void note(Act act, String action, UUID accountId, Map<String, String> data) {
        audit.note(act, action, accountId, data);
        standing.forget();
    }
}
