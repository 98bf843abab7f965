package dev.medley.ml.pricing;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.ml.MlEvents.PriceProposalAccepted;
import dev.medley.ml.pricing.PriceProposal.Status;
import dev.medley.ml.pricing.PriceRepository.StoredPolicy;
import dev.medley.ml.pricing.PricedVariant.SoldDay;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Proposes prices; an administrator decides. */
@Singleton
public class PricingService {

    private static final int BATCH = 500;

    /** Variants that one call looks at. */
    private static final int MOST = 5_000;

    private static final Duration SUPERSEDED_KEPT = Duration.ofDays(30);

    private final PriceRepository repository;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    protected PricingService(PriceRepository repository, Outbox outbox, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    public StoredPolicy policy() {
        return repository.policy();
    }

    /**
     * Changes by what prices are proposed.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public StoredPolicy changePolicy(AuditContext context, PricingPolicy policy, IntPredicate expected) {
        if (policy.highCoverDays() <= policy.lowCoverDays()) {
            throw Refusal.invalid("pricing-policy-invalid", "/highCoverDays", "It is more than lowCoverDays.");
        }
        StoredPolicy known = repository.lockPolicy();
        VersionCheck.require(expected, known.version());
        StoredPolicy changed = new StoredPolicy(policy, known.version() + 1);
        repository.changePolicy(changed);
        audit.note(context, "pricing-policy.changed", null, Map.of("enabled", String.valueOf(policy.enabled())));
        return changed;
    }

    /**
     * Proposes prices in a currency, where they should be others than they are.
     *
     * @return how many
     * @throws Refusal {@code pricing-off}
     */
    @Transactional
    public int propose(AuditContext context, Currency currency) {
        PricingPolicy policy = repository.lockPolicy().policy();
        if (!policy.enabled()) {
            throw Refusal.conflict("pricing-off", "The policy has dynamic pricing turned off.");
        }
        Instant now = clock.instant();
        String code = currency.getCurrencyCode();
        repository.noteReferences(code, now);
        repository.forgetSuperseded(now.minus(SUPERSEDED_KEPT));
        int proposed = 0;
        UUID after = null;
        for (int seen = 0; seen < MOST; seen += BATCH) {
            List<PricedVariant> prices = repository.prices(code, after, now.minus(Duration.ofDays(1)), BATCH);
            List<PriceProposal> proposals = proposals(prices, policy, now);
            repository.add(proposals);
            proposed += proposals.size();
            if (prices.size() < BATCH) {
                break;
            }
            after = prices.getLast().variantId();
        }
        audit.note(context, "prices.proposed", null, Map.of("currency", code, "proposals", String.valueOf(proposed)));
        return proposed;
    }

    private List<PriceProposal> proposals(List<PricedVariant> prices, PricingPolicy policy, Instant now) {
        if (prices.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<SoldDay>> sold = repository.soldDays(
                prices.getFirst().currency(),
                prices.stream().map(PricedVariant::variantId).toList(),
                now.minus(Duration.ofDays(policy.historyDays())));
        List<PriceProposal> proposals = new ArrayList<>();
        for (PricedVariant price : prices) {
            PricedVariant variant = price.with(sold.getOrDefault(price.variantId(), List.of()));
            PriceCalculation found = PriceCalculation.of(variant, policy);
            if (found.amount() != variant.amount()) {
                proposals.add(new PriceProposal(
                        Ids.next(clock),
                        variant.variantId(),
                        variant.productId(),
                        variant.currency(),
                        variant.amount(),
                        found.amount(),
                        found.elasticity(),
                        found.reasons(),
                        Status.PROPOSED,
                        now,
                        null));
            }
        }
        return proposals;
    }

    public PriceProposal find(UUID id) {
        return repository.find(id).orElseThrow(PricingService::unknown);
    }

    /**
     * Says that a price is to be asked for, and tells it to who sets prices.
     *
     * @throws Refusal {@code proposal-unknown}, {@code proposal-decided}, {@code proposal-stale}, {@code pricing-off}
     */
    @Transactional
    public PriceProposal accept(AuditContext context, UUID id) {
        if (!repository.lockPolicy().policy().enabled()) {
            throw Refusal.conflict("pricing-off", "The policy has dynamic pricing turned off.");
        }
        PriceProposal proposal = open(id);
        long now = repository.amount(proposal.variantId(), proposal.currency()).orElse(-1L);
        if (now != proposal.currentAmount()) {
            throw Refusal.conflict("proposal-stale", "The price has changed since it was proposed.");
        }
        outbox.announce(
                context.actor().accountId(),
                id,
                new PriceProposalAccepted(
                        id,
                        proposal.productId(),
                        proposal.variantId(),
                        proposal.currency(),
                        proposal.currentAmount(),
                        proposal.proposedAmount()));
        return decided(context, proposal, Status.ACCEPTED);
    }

    /**
     * Says that a price is not wanted.
     *
     * @throws Refusal {@code proposal-unknown}, {@code proposal-decided}
     */
    @Transactional
    public PriceProposal reject(AuditContext context, UUID id) {
        return decided(context, open(id), Status.REJECTED);
    }

    private PriceProposal open(UUID id) {
        PriceProposal proposal = repository.lock(id).orElseThrow(PricingService::unknown);
        if (proposal.status() != Status.PROPOSED) {
            throw Refusal.conflict("proposal-decided", "The proposal is not open any more.");
        }
        return proposal;
    }

    private PriceProposal decided(AuditContext context, PriceProposal proposal, Status status) {
        repository.decide(proposal.id(), status, context.actor().accountId(), clock.instant());
        audit.note(
                context,
                status == Status.ACCEPTED ? "price-proposal.accepted" : "price-proposal.rejected",
                proposal.id(),
                Map.of("variantId", proposal.variantId().toString()));
        return find(proposal.id());
    }

    private static Refusal unknown() {
        return Refusal.notFound("proposal-unknown", "There is no such proposal.");
    }
}
