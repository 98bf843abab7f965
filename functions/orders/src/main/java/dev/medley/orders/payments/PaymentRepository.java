package dev.medley.orders.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All payments, what is to be done for them, and the books. */
public interface PaymentRepository {

    void add(Payment payment);

    Optional<Payment> find(UUID id);

    Optional<Payment> ofOrder(UUID orderId);

    /** Locked until the transaction ends, by who has locked its order. */
    Optional<Payment> lock(UUID id);

    void change(Payment payment);

    void add(PaymentOperation operation);

    /** What is to be done for a payment, in order. */
    List<PaymentOperation> due(UUID paymentId);

    /** Whether something of this kind is to be done, or was, about the card that was tried last. */
    boolean has(Payment payment, OperationKind kind);

    /** What the provider gave the buyer for the card that was tried last. */
    Optional<String> lastMethod(UUID paymentId);

    /** How much is to be refunded that is not yet. */
    long refundsDue(UUID paymentId);

    void done(UUID operationId);

    /** Drops what is to be done of a kind. */
    void drop(UUID paymentId, OperationKind kind);

    /** Payments for which something is to be done. */
    List<UUID> withDue(int most);

    /** Payments that nobody has heard of for so long that their provider is asked. */
    List<UUID> waiting(Instant before, int most);

    /** Notes a notice; false when it was noted before. */
    boolean note(String provider, String noticeId);

    /** Forgets notices that are older; how many. */
    int removeNotices(Instant before, int most);

    /** Keeps what was captured or refunded, up to an amount, in the books; false where it is in them. */
    boolean book(Payment payment, OperationKind kind, long amount, long upTo);
}
