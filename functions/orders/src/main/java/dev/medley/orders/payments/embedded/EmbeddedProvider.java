package dev.medley.orders.payments.embedded;

import dev.medley.events.Outbox;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Refusal;
import dev.medley.orders.OrdersEvents.EmbeddedPaymentChanged;
import dev.medley.orders.payments.PaymentProvider;
import dev.medley.orders.payments.PaymentSettings;
import dev.medley.orders.payments.PaymentStatus;
import dev.medley.orders.payments.ProviderNotice;
import dev.medley.orders.payments.ProviderPayment;
import dev.medley.orders.payments.ProviderRequest;
import dev.medley.orders.payments.WebhookSignature;
import dev.medley.storage.DerivedKeys;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.Key;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes no real money. The token of the card says what happens: {@code tok_ok} is authorised at once, {@code tok_async} a
 * little later, {@code tok_3ds} once the buyer has answered a challenge, {@code tok_declined} and {@code tok_no_funds}
 * never.
 */
@Singleton
public class EmbeddedProvider implements PaymentProvider {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private final EmbeddedCharges charges;
    private final Outbox outbox;
    private final JsonCodec json;
    private final DerivedKeys keys;
    private final Clock clock;

    EmbeddedProvider(EmbeddedCharges charges, Outbox outbox, JsonCodec json, DerivedKeys keys, Clock clock) {
        this.charges = charges;
        this.outbox = outbox;
        this.json = json;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return PaymentSettings.EMBEDDED;
    }

    @Override
    public String signatureHeader() {
        return "Payment-Signature";
    }

    @Override
    @Transactional
    public ProviderPayment perform(String key, ProviderRequest request) {
        String reference = request.reference() == null ? next() : request.reference();
        Optional<String> before = charges.note(key, reference);
        if (before.isPresent()) {
            return find(before.get());
        }
        switch (request.kind()) {
            case AUTHORISE -> authorise(reference, request);
            // What cannot be done changes nothing; the answer tells how things are.
            case CAPTURE -> {
                boolean _ = charges.capture(reference, request.amount());
            }
            case REFUND -> {
                if (!charges.refund(reference, request.amount())) {
                    return find(reference).refusing("refund_refused");
                }
            }
            case CANCEL -> {
                boolean _ = charges.move(
                        reference,
                        PaymentStatus.VOIDED,
                        null,
                        PaymentStatus.AUTHORISED,
                        PaymentStatus.PROCESSING,
                        PaymentStatus.REQUIRES_ACTION);
            }
        }
        return find(reference);
    }

    private void authorise(String reference, ProviderRequest request) {
        String method = Objects.requireNonNullElse(request.method(), "");
        PaymentStatus status = switch (method) {
            case "tok_ok" -> PaymentStatus.AUTHORISED;
            case "tok_async" -> PaymentStatus.PROCESSING;
            case "tok_3ds" -> PaymentStatus.REQUIRES_ACTION;
            default -> PaymentStatus.FAILED;
        };
        String failure = status == PaymentStatus.FAILED ? failure(method) : null;
        charges.add(new EmbeddedCharge(reference, request.paymentId(), status, request.amount(), 0, 0, failure));
        if (status == PaymentStatus.PROCESSING) {
            announce(reference, request.paymentId());
        }
    }

    private static String failure(String method) {
        return switch (method) {
            case "tok_declined" -> "card_declined";
            case "tok_no_funds" -> "insufficient_funds";
            default -> "payment_method_unknown";
        };
    }

    @Override
    public ProviderPayment find(String reference) {
        return charge(reference).toPayment();
    }

    private EmbeddedCharge charge(String reference) {
        return charges.find(reference)
                .orElseThrow(() -> Refusal.notFound("payment-unknown", "There is no such payment."));
    }

    /** What the buyer answers who is asked whether the card is theirs. */
    @Transactional
    public void answer(String reference, boolean isTheirs) {
        EmbeddedCharge charge = charge(reference);
        boolean isAsked = charges.move(
                reference,
                isTheirs ? PaymentStatus.AUTHORISED : PaymentStatus.FAILED,
                isTheirs ? null : "authentication_failed",
                PaymentStatus.REQUIRES_ACTION);
        if (!isAsked) {
            throw Refusal.conflict("payment-not-due", "Nobody is asked any more.");
        }
        announce(reference, charge.paymentId());
    }

    /** Decides what was left open, as a bank does that takes its time; what the provider then says of it. */
    @Transactional
    public SignedNotice settle(String reference, UUID noticeId) {
        boolean _ = charges.move(reference, PaymentStatus.AUTHORISED, null, PaymentStatus.PROCESSING);
        EmbeddedCharge charge = charge(reference);
        String body = json.write(new EmbeddedNotice(noticeId.toString(), charge.paymentId(), charge.toPayment()))
                .text();
        return new SignedNotice(WebhookSignature.sign(key(), clock.instant(), body), body);
    }

    @Override
    public Optional<ProviderNotice> read(String signature, String body) {
        WebhookSignature.require(key(), clock.instant(), signature, body);
        EmbeddedNotice notice = json.read(new Json(body), EmbeddedNotice.class);
        return Optional.of(new ProviderNotice(notice.id(), notice.paymentId(), notice.payment()));
    }

    private void announce(String reference, UUID paymentId) {
        outbox.announce(paymentId, paymentId, new EmbeddedPaymentChanged(reference));
    }

    private Key key() {
        return keys.derive("embedded-payments", "HmacSHA256");
    }

    private static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "emb_" + Base64Url.encode(bytes);
    }
}
