package dev.medley.orders.fraud;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.VersionCheck;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderService;
import dev.medley.orders.orders.OrderStatus;
import dev.medley.orders.payments.PaymentStates;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;

/** What administrators do about orders that may be fraud. */
@Singleton
public class FraudReview {

    private final FraudRepository repository;
    private final OrderService orders;
    private final PaymentStates payments;
    private final AuditLog audit;

    FraudReview(FraudRepository repository, OrderService orders, PaymentStates payments, AuditLog audit) {
        this.repository = repository;
        this.orders = orders;
        this.payments = payments;
        this.audit = audit;
    }

    public FraudAssessment find(UUID orderId) {
        return repository.find(orderId).orElseThrow(OrderService::unknown);
    }

    /**
     * Says what an order is. One that is genuine goes on; one that is fraud and not sent yet is cancelled, and what was paid is
     * given back. What was found counts for later orders of the same people.
     */
    @Transactional
    public FraudAssessment judge(AuditContext context, UUID orderId, FraudVerdict verdict, String note) {
        Order order = orders.lock(orderId);
        FraudAssessment _ = find(orderId);
        UUID actorId = context.actor().accountId();
        repository.judge(orderId, verdict, note, actorId);
        audit.note(context, "order.judged", orderId, Map.of("verdict", verdict.name()));
        switch (verdict) {
            case GENUINE -> payments.resume(orderId);
            case FRAUD -> {
                if (order.status().allows(OrderStatus.CANCELLED)) {
                    Order _ = orders.refuse(orderId, actorId);
                }
            }
        }
        return find(orderId);
    }

    /** Changes by what orders are judged from now on. */
    @Transactional
    public int keep(AuditContext context, FraudPolicy policy, IntPredicate expected) {
        policy.requireSound();
        int found = repository.lockPolicy().version();
        VersionCheck.require(expected, found);
        repository.keep(policy, found + 1);
        audit.note(context, "fraud-policy.changed", null, Map.of("version", String.valueOf(found + 1)));
        return found + 1;
    }
}
