package dev.medley.security.audit;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Hands out the whole audit, part by part. */
@Singleton
public class AuditExportService {

    /** How many entries a part has. */
    static final int PART = 1_000;

    private final AuditChainRepository chain;
    private final AuditLog audit;

    AuditExportService(AuditChainRepository chain, AuditLog audit) {
        this.chain = chain;
        this.audit = audit;
    }

    /** The links behind a position, in the order of the chain; that they were taken is noted. */
    @Transactional
    public List<AuditLink> export(AuditContext context, AuditFormat format, long behind) {
        List<AuditLink> links = chain.links(behind, PART);
        audit.note(
                context,
                "audit.exported",
                null,
                Map.of(
                        "format", format.text(),
                        "behind", Long.toString(behind),
                        "entries", Integer.toString(links.size())));
        return links;
    }

    /** Whether more may follow a part. */
    public boolean isFull(List<AuditLink> links) {
        return links.size() == PART;
    }
}
