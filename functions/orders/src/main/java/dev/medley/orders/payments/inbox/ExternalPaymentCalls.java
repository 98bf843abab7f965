package dev.medley.orders.payments.inbox;

import dev.medley.http.ExternalCall;
import dev.medley.http.ExternalCalls;
import dev.medley.orders.payments.PaymentCalls;
import dev.medley.orders.payments.PaymentProviders;
import dev.medley.orders.payments.PaymentStates;
import dev.medley.orders.payments.ProviderPayment;
import dev.medley.orders.payments.ProviderRequest;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Asks providers with a key that is derived from the operation's, and keeps what came of it with what follows. */
@Singleton
class ExternalPaymentCalls implements PaymentCalls, ExternalCall<ProviderRequest, ProviderPayment> {

    private final ExternalCalls calls;
    private final PaymentProviders providers;
    private final PaymentStates states;

    ExternalPaymentCalls(ExternalCalls calls, PaymentProviders providers, PaymentStates states) {
        this.calls = calls;
        this.providers = providers;
        this.states = states;
    }

    @Override
    public void make(UUID ownerId, ProviderRequest request) {
        ProviderPayment _ = calls.make(this, ownerId, request.operationId().toString(), request);
    }

    @Override
    public String kind() {
        return "payment";
    }

    @Override
    public Class<ProviderRequest> inputType() {
        return ProviderRequest.class;
    }

    @Override
    public Class<ProviderPayment> outcomeType() {
        return ProviderPayment.class;
    }

    @Override
    public ProviderPayment call(String key, ProviderRequest request) {
        return providers.find(request.provider()).perform(key, request);
    }

    @Override
    public void settle(UUID ownerId, ProviderRequest request, ProviderPayment outcome) {
        states.settle(request, outcome);
    }
}
