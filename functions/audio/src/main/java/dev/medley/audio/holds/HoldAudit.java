package dev.medley.audio.holds;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets those hold and release recordings who may still do so, and notes it. */
@Singleton
class HoldAudit {

    private static final Permission WRITE = Permission.of("recording-hold:write:all");

    private final Authorities authorities;
    private final AuditLog log;

    HoldAudit(Authorities authorities, AuditLog log) {
        this.authorities = authorities;
        this.log = log;
    }

    /** Notes it about the account whose recordings they are. */
    void note(AuditContext context, String action, UUID ownerId, @Nullable UUID recordingId, String reason) {
        var _ = authorities.of(context.actor().accountId(), WRITE);
        Map<String, String> data = new HashMap<>(Map.of("reason", reason));
        if (recordingId != null) {
            data.put("recordingId", recordingId.toString());
        }
        log.note(context, action, ownerId, data);
    }
}
