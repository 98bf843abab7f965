package dev.medley.security.audit;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whether the audit is as it was written. */
@Singleton
public class AuditVerificationService {

    private static final Logger LOG = LoggerFactory.getLogger(AuditVerificationService.class);

    /** How many entries are compared in one statement, which has to end long before statements time out. */
    private static final int PART = 20_000;

    private final AuditChainRepository chain;
    private final AuditLog audit;
    private final Clock clock;

    AuditVerificationService(AuditChainRepository chain, AuditLog audit, Clock clock) {
        this.chain = chain;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Verifies all entries.
     *
     * @param known a place as an earlier verification showed it, which only a chain that lost or replaced entries since does
     *     not have
     */
    public AuditVerification verify(AuditContext context, @Nullable ChainHead known) {
        AuditVerification verification = compare(context.actor().accountId(), known);
        audit.note(
                context,
                "audit.verified",
                null,
                Map.of(
                        "entries",
                        Long.toString(verification.entries()),
                        "result",
                        verification.isIntact() ? "intact" : "broken"));
        return verification;
    }

    /** The same on schedule. The log, which is kept elsewhere, tells the place to compare with. */
    public AuditVerification verify() {
        return chain.latest()
                .filter(latest -> latest.isIntact() && latest.head() != null)
                .map(latest -> new ChainHead(latest.entries(), String.valueOf(latest.head())))
                .map(head -> compare(null, head))
                .orElseGet(() -> compare(null, null));
    }

    /**
     * What the latest verification found.
     *
     * @throws Refusal {@code audit-unverified}
     */
    public AuditVerification latest() {
        return chain.latest()
                .orElseThrow(() -> Refusal.notFound("audit-unverified", "The audit has not been verified yet."));
    }

    private AuditVerification compare(@Nullable UUID actorId, @Nullable ChainHead known) {
        String head = null;
        ChainPart part = chain.verify(0, PART);
        for (long behind = -1; part.through() > behind && part.fault() == null; part = chain.verify(behind, PART)) {
            behind = part.through();
            head = part.head() == null ? head : part.head();
        }
        Long brokenAt = part.brokenAt();
        String fault = part.fault();
        if (fault == null && known != null && !chain.has(known)) {
            brokenAt = known.position();
            fault = "head-differs";
        } else if (fault == null && part.unchained() > 0) {
            fault = "entry-unchained";
        }
        AuditVerification verification =
                new AuditVerification(Ids.next(clock), clock.instant(), actorId, part.through(), head, brokenAt, fault);
        chain.add(verification);
        log(verification);
        return verification;
    }

    private static void log(AuditVerification verification) {
        if (verification.isIntact()) {
            LOG.info("The audit is intact: {} entries, {}", verification.entries(), verification.head());
        } else {
            LOG.error("The audit is broken at {}: {}", verification.brokenAt(), verification.fault());
        }
    }
}
