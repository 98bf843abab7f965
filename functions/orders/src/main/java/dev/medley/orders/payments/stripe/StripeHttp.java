package dev.medley.orders.payments.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Carries the requests of Stripe's SDK over our own guarded client; the SDK itself repeats nothing. */
final class StripeHttp extends HttpClient {

    /** What Stripe's protocol is made of; the client writes all other headers itself. */
    private static final Set<String> KEPT =
            Set.of("authorization", "content-type", "idempotency-key", "stripe-version", "accept");

    private final OutboundClient client;

    StripeHttp(OutboundClient client) {
        this.client = client;
    }

    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        OutboundRequest message = OutboundRequest.of(
                        request.method().name(), URI.create(request.url().toString()))
                .retryable(false);
        for (Map.Entry<String, List<String>> header : request.headers().map().entrySet()) {
            if (KEPT.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                message = message.header(header.getKey(), header.getValue().getFirst());
            }
        }
        if (request.content() != null) {
            message = message.header("Content-Type", request.content().contentType())
                    .body(request.content().byteArrayContent());
        }
        try {
            OutboundResponse response = client.send(message);
            return new StripeResponse(response.status(), HttpHeaders.of(response.headers()), response.text());
        } catch (OutboundException e) {
            throw new ApiConnectionException("Stripe is " + e.outcome(), e);
        }
    }
}
