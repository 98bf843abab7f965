package dev.medley.content.items;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.content.ContentEvents;
import dev.medley.events.Outbox;
import jakarta.inject.Singleton;
import java.util.Map;

/** Says what became of items, to others and to the audit. */
@Singleton
class ItemAnnouncements {

    private final Outbox outbox;
    private final AuditLog audit;

    ItemAnnouncements(Outbox outbox, AuditLog audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** It happened to the item's first author. */
    void announce(ContentItem item, ContentEvents event) {
        outbox.announce(item.ownerId(), item.id(), event);
    }

    /** What somebody did with it that is not only theirs, or that everybody sees. */
    void note(AuditContext context, String action, ContentItem item) {
        audit.note(
                context,
                action,
                item.id(),
                Map.of(
                        "type", item.type(),
                        "status", item.status().label(),
                        "version", String.valueOf(item.version())));
    }
}
