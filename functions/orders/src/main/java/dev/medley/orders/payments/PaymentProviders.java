package dev.medley.orders.payments;

import dev.medley.kernel.Refusal;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The providers that there are, and the one that new payments go to. */
@Singleton
public class PaymentProviders {

    private static final String LAPTOP = "local";

    private final Map<String, PaymentProvider> all;
    private final PaymentSettings settings;
    private final String stage;

    PaymentProviders(List<PaymentProvider> all, PaymentSettings settings, @Value("${medley.stage:}") String stage) {
        this.all = all.stream().collect(Collectors.toMap(PaymentProvider::name, Function.identity()));
        this.settings = settings;
        this.stage = stage;
    }

    /** One that has payments, or sends notices. */
    public PaymentProvider find(String name) {
        PaymentProvider provider = all.get(name);
        if (provider == null || !isAllowed(name) || !provider.isSetUp()) {
            throw Refusal.notFound("payment-provider-unknown", "There is no such provider.");
        }
        return provider;
    }

    /** The one that new payments go to. */
    PaymentProvider current() {
        PaymentProvider provider = all.get(settings.provider());
        if (provider == null || !isAllowed(settings.provider())) {
            throw Refusal.unavailable("payments-unavailable", "Nothing can be paid for here.", Duration.ofHours(1));
        }
        return provider;
    }

    /** What takes no real money is for laptops. */
    private boolean isAllowed(String name) {
        return !name.equals(PaymentSettings.EMBEDDED) || stage.isEmpty() || stage.equals(LAPTOP);
    }
}
