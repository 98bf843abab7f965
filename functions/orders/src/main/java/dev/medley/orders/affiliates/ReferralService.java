package dev.medley.orders.affiliates;

import dev.medley.kernel.Ids;
import dev.medley.orders.affiliates.CommissionEntry.Kind;
import dev.medley.orders.orders.LineKind;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderFollower;
import dev.medley.orders.orders.OrderRequest;
import dev.medley.orders.orders.PostalAddress;
import dev.medley.orders.payments.Payment;
import dev.medley.orders.payments.PaymentRepository;
import dev.medley.orders.promotions.PromotionOutcome;
import dev.medley.orders.promotions.PromotionResult;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Notes who has brought the buyer of an order, and what they earn with it. */
@Singleton
public class ReferralService implements OrderFollower {

    private static final Duration TIER_PERIOD = Duration.ofDays(30);

    private final ReferralRepository repository;
    private final AffiliateRepository affiliates;
    private final PaymentRepository payments;
    private final Clock clock;

    ReferralService(
            ReferralRepository repository, AffiliateRepository affiliates, PaymentRepository payments, Clock clock) {
        this.repository = repository;
        this.affiliates = affiliates;
        this.payments = payments;
        this.clock = clock;
    }

    /** A code that was used says more than a link that was followed before. */
    @Override
    @Transactional
    public Order placed(Order order, OrderRequest request, PromotionResult used) {
        UUID clickId = request.origin().clickId();
        Optional<ReferralSource> source =
                ofCodes(used).or(() -> clickId == null ? Optional.empty() : repository.ofClick(clickId));
        source.ifPresent(found -> repository.add(new Referral(
                Ids.next(clock),
                order.id(),
                found.affiliate().id(),
                found.linkId(),
                found.code(),
                status(found, order, request.address()),
                null,
                order.currency(),
                base(order),
                order.placedAt())));
        return order;
    }

    private Optional<ReferralSource> ofCodes(PromotionResult used) {
        List<String> codes = used.applied().stream()
                .map(PromotionOutcome::code)
                .filter(Objects::nonNull)
                .toList();
        return codes.isEmpty()
                ? Optional.empty()
                : repository.ofCodes(codes).stream().findFirst();
    }

    private ReferralStatus status(ReferralSource source, Order order, PostalAddress address) {
        UUID affiliateAccount = source.affiliate().accountId();
        Instant clicked = source.at();
        if (!source.affiliate().isActive()) {
            return ReferralStatus.NOT_ACTIVE;
        }
        if (affiliateAccount.equals(order.accountId()) || repository.hasOrderedTo(affiliateAccount, address)) {
            return ReferralStatus.SELF_REFERRAL;
        }
        Duration attribution = affiliates.terms().terms().attribution();
        boolean isTooLate = clicked != null && clicked.plus(attribution).isBefore(order.placedAt());
        return isTooLate ? ReferralStatus.TOO_LATE : ReferralStatus.COUNTED;
    }

    /** The goods, after discounts and before tax. */
    private static long base(Order order) {
        return order.lines().stream()
                .filter(line -> line.item().kind() == LineKind.ITEM)
                .mapToLong(line -> line.subtotal() - line.discount())
                .sum();
    }

    /**
     * Brings what is earned with an order to what is paid for it and given back; in any order, and as often as it is told.
     */
    @Transactional
    public void settle(UUID orderId) {
        Payment payment = payments.ofOrder(orderId).orElse(null);
        if (payment == null || payment.captured() == 0) {
            return;
        }
        repository
                .lock(orderId)
                .filter(referral -> referral.status() == ReferralStatus.COUNTED)
                // Which devices orders came from is known only once they are placed.
                .filter(referral -> !repository.denyOwnDevice(referral.id()))
                .ifPresent(referral -> settle(referral, payment));
    }

    private void settle(Referral referral, Payment payment) {
        AffiliateTerms terms = affiliates.terms().terms();
        Instant now = clock.instant();
        Integer kept = referral.rate();
        int rate = kept == null ? rate(referral, terms, now) : kept;
        long commission = AffiliateTerms.commission(referral.baseAmount(), rate);
        if (kept == null) {
            repository.rate(referral.id(), rate);
            add(referral, Kind.COMMISSION, 0, commission, now.plus(terms.hold()));
        }
        long due = AffiliateTerms.share(commission, payment.refunded(), payment.captured());
        long more = due - repository.takenBack(referral.id());
        add(referral, Kind.CLAWBACK, payment.refunded(), -more, now);
    }

    private int rate(Referral referral, AffiliateTerms terms, Instant now) {
        return terms.tier(repository.paidSince(referral.affiliateId(), now.minus(TIER_PERIOD)))
                .rate();
    }

    private void add(Referral referral, Kind kind, long refunded, long amount, Instant payableAt) {
        if (amount != 0) {
            repository.add(new CommissionEntry(
                    Ids.next(clock), referral, kind, refunded, referral.currency(), amount, payableAt));
        }
    }
}
