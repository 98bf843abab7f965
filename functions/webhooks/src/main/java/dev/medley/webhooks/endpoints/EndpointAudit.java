package dev.medley.webhooks.endpoints;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import jakarta.inject.Singleton;
import java.util.Map;

/** Notes what operators do with endpoints that hear of all accounts. */
@Singleton
class EndpointAudit {

    private final AuditLog log;

    EndpointAudit(AuditLog log) {
        this.log = log;
    }

    /** Notes it where it is not the caller's own matter; of the URL only the server, since the rest may be a secret. */
    void note(AuditContext context, String action, Endpoint endpoint) {
        if (endpoint.scope() == EndpointScope.ALL) {
            log.note(
                    context,
                    action,
                    endpoint.id(),
                    Map.of(
                            "host",
                            String.valueOf(endpoint.details().url().getHost()),
                            "eventTypes",
                            String.join(", ", endpoint.details().eventTypes())));
        }
    }
}
