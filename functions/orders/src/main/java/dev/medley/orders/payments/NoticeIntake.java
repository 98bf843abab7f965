package dev.medley.orders.payments;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Takes in what providers say of themselves. */
@Singleton
public class NoticeIntake {

    /** Providers tell something again for days, and what they have signed is taken for minutes. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int BATCH = 10_000;

    private final PaymentProviders providers;
    private final PaymentService service;
    private final PaymentRunner runner;
    private final PaymentRepository repository;
    private final Clock clock;

    NoticeIntake(
            PaymentProviders providers,
            PaymentService service,
            PaymentRunner runner,
            PaymentRepository repository,
            Clock clock) {
        this.providers = providers;
        this.service = service;
        this.runner = runner;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Takes in a notice, and does what follows from it.
     *
     * @throws dev.medley.kernel.Refusal {@code payment-provider-unknown}, {@code signature-invalid}
     */
    public void receive(String providerName, String signature, String body) {
        PaymentProvider provider = providers.find(providerName);
        provider.read(signature, body).ifPresent(notice -> {
            UUID paymentId = service.take(provider, notice);
            if (paymentId != null) {
                runner.run(paymentId);
            }
        });
    }

    /** Forgets which notices have had their effect when nobody repeats them any more. */
    public void removeOld() {
        int _ = repository.removeNotices(clock.instant().minus(KEPT), BATCH);
    }
}
