package dev.medley.orders.payments.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import com.stripe.model.StripeObject;
import com.stripe.net.ApiResource;
import com.stripe.net.LiveStripeResponseGetter;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import dev.medley.orders.payments.PaymentProvider;
import dev.medley.orders.payments.PaymentSettings;
import dev.medley.orders.payments.PaymentStatus;
import dev.medley.orders.payments.ProviderNotice;
import dev.medley.orders.payments.ProviderPayment;
import dev.medley.orders.payments.ProviderRequest;
import dev.medley.orders.payments.WebhookSignature;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.storage.Secrets;
import dev.medley.topology.Environment;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has Stripe take the money: a payment is a payment intent there, authorised first and captured by itself. */
@Singleton
class StripeProvider implements PaymentProvider {

    private static final String PAYMENT_ID = "payment_id";
    private static final String CHARGE = "latest_charge";

    /** Less than the time after which a call counts as interrupted. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final PaymentSettings settings;
    private final Secrets secrets;
    private final Clock clock;
    private final OutboundClient http;
    private final String publicUrl;

    StripeProvider(
            PaymentSettings settings,
            Secrets secrets,
            Clock clock,
            OutboundClients clients,
            @Value("${medley.public-url:}") String publicUrl) {
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
        this.publicUrl = publicUrl;
        http = clients.client(Destination.configured("stripe").timeout(TIMEOUT).callingAlways());
    }

    @Override
    public String name() {
        return PaymentSettings.STRIPE;
    }

    @Override
    public boolean isSetUp() {
        return secrets.has(Environment.STRIPE_WEBHOOK_SECRET);
    }

    @Override
    public String signatureHeader() {
        return "Stripe-Signature";
    }

    @Override
    public ProviderPayment perform(String key, ProviderRequest request) {
        String reference = Objects.requireNonNullElse(request.reference(), "");
        OptionalLong amount = StripeAmounts.to(request.amount(), request.currency());
        if (amount.isEmpty()) {
            return refused(request, "amount_not_supported");
        }
        RequestOptions options = RequestOptions.builder().setIdempotencyKey(key).build();
        try {
            return switch (request.kind()) {
                case AUTHORISE -> authorise(request, amount.getAsLong(), options);
                case CAPTURE ->
                    StripePayments.of(client().v1()
                            .paymentIntents()
                            .capture(
                                    reference,
                                    PaymentIntentCaptureParams.builder()
                                            .setAmountToCapture(amount.getAsLong())
                                            .addExpand(CHARGE)
                                            .build(),
                                    options));
                case CANCEL ->
                    StripePayments.of(client().v1()
                            .paymentIntents()
                            .cancel(
                                    reference,
                                    PaymentIntentCancelParams.builder()
                                            .addExpand(CHARGE)
                                            .build(),
                                    options));
                case REFUND -> refund(reference, amount.getAsLong(), options);
            };
        } catch (InvalidRequestException e) {
            StripeError error = e.getStripeError();
            return refused(request, error == null ? "refused" : StripePayments.reason(error));
        } catch (StripeException e) {
            throw unknown(e);
        }
    }

    private ProviderPayment refused(ProviderRequest request, String reason) {
        return request.reference() == null
                ? StripePayments.failed("refused-" + request.operationId(), reason)
                : find(request.reference()).refusing(reason);
    }

    private ProviderPayment authorise(ProviderRequest request, long amount, RequestOptions options)
            throws StripeException {
        try {
            return StripePayments.of(client().v1()
                    .paymentIntents()
                    .create(
                            PaymentIntentCreateParams.builder()
                                    .setAmount(amount)
                                    .setCurrency(request.currency().toLowerCase(Locale.ROOT))
                                    .setPaymentMethod(request.method())
                                    .setConfirm(true)
                                    .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                                    .setReturnUrl(publicUrl)
                                    .putMetadata(PAYMENT_ID, request.paymentId().toString())
                                    .addExpand(CHARGE)
                                    .build(),
                            options));
        } catch (CardException e) {
            StripeError error = e.getStripeError();
            PaymentIntent intent = error == null ? null : error.getPaymentIntent();
            return StripePayments.failed(intent == null ? "declined-" + request.operationId() : intent.getId(), error);
        }
    }

    private ProviderPayment refund(String reference, long amount, RequestOptions options) throws StripeException {
        var _ = client().v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(reference)
                                .setAmount(amount)
                                .build(),
                        options);
        return find(reference);
    }

    @Override
    public ProviderPayment find(String reference) {
        try {
            return StripePayments.of(client().v1()
                    .paymentIntents()
                    .retrieve(
                            reference,
                            PaymentIntentRetrieveParams.builder()
                                    .addExpand(CHARGE)
                                    .build()));
        } catch (StripeException e) {
            throw unknown(e);
        }
    }

    @Override
    public Optional<ProviderNotice> read(String signature, String body) {
        WebhookSignature.require(
                WebhookSignature.key(secrets.get(Environment.STRIPE_WEBHOOK_SECRET)), clock.instant(), signature, body);
        Event event = ApiResource.GSON.fromJson(body, Event.class);
        try {
            return notice(event.getId(), event.getDataObjectDeserializer().deserializeUnsafe());
        } catch (StripeException e) {
            throw unknown(e);
        }
    }

    private static Optional<ProviderNotice> notice(String id, StripeObject object) {
        return switch (object) {
            case PaymentIntent intent ->
                paymentId(intent.getMetadata().get(PAYMENT_ID))
                        .map(paymentId -> new ProviderNotice(id, paymentId, StripePayments.of(intent)));
            case Charge charge ->
                paymentId(charge.getMetadata().get(PAYMENT_ID))
                        .filter(_ -> charge.getAmountCaptured() > 0)
                        .map(paymentId -> new ProviderNotice(
                                id,
                                paymentId,
                                new ProviderPayment(
                                        charge.getPaymentIntent(),
                                        PaymentStatus.CAPTURED,
                                        StripeAmounts.from(charge.getAmountCaptured(), charge.getCurrency()),
                                        StripeAmounts.from(charge.getAmountRefunded(), charge.getCurrency()),
                                        null,
                                        null,
                                        null)));
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> paymentId(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private StripeClient client() {
        return new StripeClient(new LiveStripeResponseGetter(
                new StripeOptions(secrets.get(Environment.STRIPE_SECRET), settings.stripeUrl()), new StripeHttp(http)));
    }

    /** Nothing that Stripe says is told to clients, nor its parameters to logs. */
    private static IllegalStateException unknown(StripeException e) {
        return new IllegalStateException("Stripe: " + e.getClass().getSimpleName() + " " + e.getStatusCode());
    }
}
