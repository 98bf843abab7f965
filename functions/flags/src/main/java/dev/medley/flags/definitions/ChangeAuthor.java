package dev.medley.flags.definitions;

import dev.medley.audit.AuditContext;
import java.util.UUID;

/** Who changes a flag, and from where. */
public record ChangeAuthor(UUID accountId, String address) {

    public static ChangeAuthor of(AuditContext context) {
        return new ChangeAuthor(context.actor().accountId(), context.address());
    }

    /** Somebody whose change is applied when its time has come. */
    public static ChangeAuthor onSchedule(UUID accountId) {
        return new ChangeAuthor(accountId, "schedule");
    }
}
