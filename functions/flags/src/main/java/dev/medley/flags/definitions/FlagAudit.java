package dev.medley.flags.definitions;

import dev.medley.audit.AuditAction;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Notes what becomes of flags, as it was before and is after. */
@Singleton
public class FlagAudit {

    private final AuditLog log;
    private final JsonCodec json;

    FlagAudit(AuditLog log, JsonCodec json) {
        this.log = log;
        this.json = json;
    }

    public void note(AuditContext context, String action, UUID subjectId, Map<String, ?> data) {
        note(ChangeAuthor.of(context), action, subjectId, data);
    }

    /** Notes a change by whoever made it; documents are kept as JSON. */
    public void note(ChangeAuthor author, String action, UUID subjectId, Map<String, ?> data) {
        Map<String, String> texts = new TreeMap<>();
        data.forEach((name, value) -> texts.put(
                name, value instanceof String text ? text : json.write(value).text()));
        log.note(author.accountId(), author.address(), new AuditAction(action, subjectId, texts));
    }
}
