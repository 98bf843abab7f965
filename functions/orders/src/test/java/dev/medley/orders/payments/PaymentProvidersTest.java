package dev.medley.orders.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentProvidersTest {

    private static final PaymentProvider EMBEDDED = new PaymentProvider() {
        @Override
        public String name() {
            return PaymentSettings.EMBEDDED;
        }

        @Override
        public ProviderPayment perform(String key, ProviderRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ProviderPayment find(String reference) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ProviderNotice> read(String signature, String body) {
            return Optional.empty();
        }

        @Override
        public String signatureHeader() {
            return "Signature";
        }
    };

    private static PaymentProviders on(String stage) {
        return new PaymentProviders(
                List.of(EMBEDDED), new PaymentSettings(PaymentSettings.EMBEDDED, "https://api.stripe.com"), stage);
    }

    @Test
    void whatTakesNoMoneyIsForLaptopsOnly() {
        assertThat(on("local").current()).isSameAs(EMBEDDED);
        assertThat(on("local").find("embedded")).isSameAs(EMBEDDED);
        PaymentProviders prod = on("prod");
        assertThatThrownBy(prod::current)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("payments-unavailable"));
        assertThatThrownBy(() -> prod.find("embedded"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("payment-provider-unknown"));
    }
}
