package dev.medley.identity.audit;

import dev.medley.kernel.Page;
import dev.medley.security.Caller;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All audit entries. Each is added in the transaction of what it tells of. */
public interface AuditLog {

    /** Notes what somebody did, and from where. */
    void note(UUID actorId, String address, AuditAction action);

    /** Notes what an administrator does, and from where. */
    default void note(AuditContext context, String action, @Nullable UUID subjectId, Map<String, String> data) {
        note(context.actor().accountId(), context.address(), new AuditAction(action, subjectId, data));
    }

    Page<AuditEntry> list(@Nullable UUID actorId, @Nullable UUID subjectId, int limit, @Nullable String cursor);

    /** What was done, and to whom. */
    record AuditAction(String action, @Nullable UUID subjectId, Map<String, String> data) {}

    /** Who acts, and from where. */
    record AuditContext(Caller actor, String address) {}
}
