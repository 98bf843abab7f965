package dev.medley.orders.payments;

import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is to be done for payments, outside of any transaction; whoever is interrupted leaves it to the schedule. */
@Singleton
public class PaymentRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentRunner.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    /** A payment has few operations, each of which asks for one more at most. */
    private static final int MOST_ROUNDS = 4;

    private final PaymentRepository repository;
    private final PaymentStates states;
    private final PaymentProviders providers;
    private final PaymentCalls calls;
    private final Clock clock;

    PaymentRunner(
            PaymentRepository repository,
            PaymentStates states,
            PaymentProviders providers,
            PaymentCalls calls,
            Clock clock) {
        this.repository = repository;
        this.states = states;
        this.providers = providers;
        this.calls = calls;
        this.clock = clock;
    }

    /** Does what is to be done for a payment, and what follows from that. */
    public void run(UUID paymentId) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<PaymentOperation> due = repository.due(paymentId);
            if (due.isEmpty()) {
                return;
            }
            Payment payment = repository.find(paymentId).orElseThrow();
            boolean isStuck = due.stream()
                    .map(operation -> perform(payment, operation))
                    .reduce(false, (stuck, done) -> stuck || !done);
            if (isStuck) {
                return;
            }
        }
    }

    private boolean perform(Payment payment, PaymentOperation operation) {
        try {
            calls.make(
                    payment.accountId(),
                    new ProviderRequest(
                            operation.id(),
                            payment.id(),
                            payment.provider(),
                            operation.kind(),
                            operation.amount(),
                            payment.currency().getCurrencyCode(),
                            operation.method(),
                            operation.reference()));
            return true;
        } catch (Refusal refusal) {
            LOG.info("{} of payment {} is under way elsewhere: {}", operation.kind(), payment.id(), refusal.code());
            return false;
        } catch (RuntimeException e) {
            LOG.warn("{} of payment {} is still open", operation.kind(), payment.id(), e);
            return false;
        }
    }

    /** Asks the provider how a payment is. */
    public void refresh(Payment payment) {
        if (payment.reference() != null) {
            states.apply(payment.id(), providers.find(payment.provider()).find(payment.reference()));
        }
    }

    /** Finishes what was interrupted, and asks after what nobody has heard of. */
    public void recover() {
        repository.withDue(BATCH).forEach(this::run);
        repository.waiting(clock.instant().minus(SILENCE), BATCH).forEach(id -> {
            try {
                refresh(repository.find(id).orElseThrow());
                run(id);
            } catch (RuntimeException e) {
                LOG.warn("Nobody can say how payment {} is", id, e);
            }
        });
    }
}
