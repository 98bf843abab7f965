package dev.medley.orders.affiliates;

import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.Outbox;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.orders.OrdersEvents.AffiliatePaid;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Pays affiliates: what is payable is put into statements, two people approve each, and then it is paid. */
@Singleton
public class StatementService {

    private static final Permission READ_ALL = Permission.of("affiliate:read:all");

    private final StatementRepository repository;
    private final AffiliateService affiliates;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    StatementService(
            StatementRepository repository, AffiliateService affiliates, Outbox outbox, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.affiliates = affiliates;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes statements of all that is payable now; how many. */
    @Transactional
    public int make(AuditContext context) {
        int made = repository.make(context.actor().accountId(), clock.instant());
        audit.note(context, "affiliate-statements.made", null, Map.of("count", String.valueOf(made)));
        return made;
    }

    /** An affiliate's own, or everybody's for administrators. */
    public Page<AffiliateStatement> list(Caller caller, PageRequest page) {
        UUID affiliateId = caller.may(READ_ALL)
                ? null
                : affiliates.ofAccount(caller.accountId()).id();
        return repository.list(affiliateId, page);
    }

    public AffiliateStatement find(Caller caller, UUID id) {
        return repository
                .find(id)
                .filter(found -> found.affiliate().accountId().equals(caller.accountId()) || caller.may(READ_ALL))
                .orElseThrow(StatementService::unknown);
    }

    /**
     * Says yes to a statement; the second person who does lets it be paid.
     *
     * @throws Refusal {@code statement-not-open}, {@code statement-own}, {@code statement-approved-before}
     */
    @Transactional
    public AffiliateStatement approve(AuditContext context, UUID id) {
        AffiliateStatement statement = repository.lock(id).orElseThrow(StatementService::unknown);
        UUID actorId = context.actor().accountId();
        if (statement.affiliate().accountId().equals(actorId)) {
            throw Refusal.conflict("statement-own", "Nobody approves what they are paid themselves.");
        }
        if (statement.status() != StatementStatus.OPEN) {
            throw Refusal.conflict("statement-not-open", "It has been approved by two people.");
        }
        if (!repository.approve(id, actorId, clock.instant())) {
            throw Refusal.conflict("statement-approved-before", "You have approved it; somebody else has to, too.");
        }
        if (statement.approvers().size() + 1 >= AffiliateStatement.APPROVALS) {
            repository.change(id, StatementStatus.APPROVED, null, clock.instant());
        }
        audit.note(context, "affiliate-statement.approved", id, Map.of());
        return repository.find(id).orElseThrow(StatementService::unknown);
    }

    /**
     * Notes that a statement is paid.
     *
     * @throws Refusal {@code statement-not-approved}
     */
    @Transactional
    public AffiliateStatement pay(AuditContext context, UUID id, String reference) {
        AffiliateStatement statement = repository.lock(id).orElseThrow(StatementService::unknown);
        if (statement.affiliate().accountId().equals(context.actor().accountId())) {
            throw Refusal.conflict("statement-own", "Nobody pays themselves.");
        }
        if (statement.status() != StatementStatus.APPROVED) {
            throw Refusal.conflict("statement-not-approved", "Two people approve it first, and it is paid once.");
        }
        repository.change(id, StatementStatus.PAID, reference, clock.instant());
        audit.note(context, "affiliate-statement.paid", id, Map.of("reference", reference));
        String total = statement.amount().toDecimal() + " "
                + statement.amount().currency().getCurrencyCode();
        outbox.announce(statement.affiliate().accountId(), id, new AffiliatePaid(id, total));
        return repository.find(id).orElseThrow(StatementService::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("statement-unknown", "There is no such statement.");
    }
}
