package dev.medley.orders.payments;

import java.util.Optional;

/** Somebody who takes money for us. */
public interface PaymentProvider {

    String name();

    /** Whether it can be used here: what it takes is set. */
    default boolean isSetUp() {
        return true;
    }

    /**
     * Does what is asked, once for each key; what it refuses to do again changes nothing, and the answer tells how things
     * are.
     *
     * @throws RuntimeException when it is unknown whether it was done
     */
    ProviderPayment perform(String key, ProviderRequest request);

    ProviderPayment find(String reference);

    /**
     * Reads a notice; empty where it is about nothing of ours.
     *
     * @throws dev.medley.kernel.Refusal {@code signature-invalid}
     */
    Optional<ProviderNotice> read(String signature, String body);

    /** The header that its notices are signed in. */
    String signatureHeader();
}
