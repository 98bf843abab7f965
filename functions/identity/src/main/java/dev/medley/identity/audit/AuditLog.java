package dev.medley.identity.audit;

import dev.medley.kernel.Page;
import dev.medley.security.Caller;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All audit entries. Each is added in the transaction of what it tells of. */
public interface AuditLog {

    /** Notes what an administrator does, and from where. */
    void note(Act act, String action, @Nullable UUID subjectId, Map<String, String> data);

    Page<AuditEntry> list(@Nullable UUID actorId, @Nullable UUID subjectId, int limit, @Nullable String cursor);

    /** Who acts, and from where. */
    record Act(Caller actor, String address) {}
}
