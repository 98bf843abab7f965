package dev.medley.orders.affiliates;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.orders.OrdersEvents.AffiliateChanged;
import dev.medley.orders.promotions.PromotionService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Who is an affiliate, and on what terms. */
@Singleton
public class AffiliateService {

    private final AffiliateRepository repository;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    AffiliateService(AffiliateRepository repository, Outbox outbox, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Applies to become one.
     *
     * @throws Refusal {@code affiliate-exists}
     */
    @Transactional
    public Affiliate apply(UUID accountId, String name) {
        Affiliate affiliate = new Affiliate(Ids.next(clock), accountId, name, AffiliateStatus.APPLIED, clock.instant());
        if (!repository.add(affiliate)) {
            throw Refusal.conflict("affiliate-exists", "This account has applied before.");
        }
        return affiliate;
    }

    /**
     * The affiliate that an account is.
     *
     * @throws Refusal {@code affiliate-unknown}
     */
    public Affiliate ofAccount(UUID accountId) {
        return repository.ofAccount(accountId).orElseThrow(AffiliateService::unknown);
    }

    /** The same, where what it brings counts. */
    Affiliate activeOfAccount(UUID accountId) {
        Affiliate affiliate = ofAccount(accountId);
        if (!affiliate.isActive()) {
            throw Refusal.conflict("affiliate-not-active", "Nobody has said yes to this affiliate yet, or no longer.");
        }
        return affiliate;
    }

    @Transactional
    public Affiliate change(AuditContext context, UUID id, AffiliateStatus status) {
        Affiliate affiliate = find(id);
        repository.change(id, status);
        String label = status.name().toLowerCase(Locale.ROOT);
        audit.note(context, "affiliate.changed", id, Map.of("status", label));
        if (affiliate.status() != status) {
            outbox.announce(affiliate.accountId(), id, new AffiliateChanged(id, label));
        }
        return find(id);
    }

    /** Lets orders that use a code count for an affiliate. */
    @Transactional
    public void addCode(AuditContext context, UUID id, String code) {
        String normal = PromotionService.normal(code);
        if (!repository.addCode(find(id).id(), normal)) {
            throw Refusal.conflict("affiliate-code-taken", "No promotion has such a code, or it counts for somebody.");
        }
        audit.note(context, "affiliate.code-added", id, Map.of("code", normal));
    }

    @Transactional
    public void removeCode(AuditContext context, UUID id, String code) {
        String normal = PromotionService.normal(code);
        if (!repository.removeCode(find(id).id(), normal)) {
            throw Refusal.notFound("affiliate-code-unknown", "This affiliate has no such code.");
        }
        audit.note(context, "affiliate.code-removed", id, Map.of("code", normal));
    }

    /** Changes what all affiliates are promised from now on; what was earned stays. */
    @Transactional
    public int keep(AuditContext context, AffiliateTerms terms, IntPredicate expected) {
        terms.requireSound();
        int found = repository.lockTerms().version();
        VersionCheck.require(expected, found);
        int version = found + 1;
        repository.keep(terms, version);
        audit.note(context, "affiliate.terms-changed", null, Map.of("version", String.valueOf(version)));
        return version;
    }

    Affiliate find(UUID id) {
        return repository.find(id).orElseThrow(AffiliateService::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("affiliate-unknown", "There is no such affiliate.");
    }
}
