package dev.medley.notifications.push.browsers;

import com.interaso.webpush.WebPush;
import com.interaso.webpush.WebPush.Urgency;
import dev.medley.kernel.Refusal;
import dev.medley.notifications.push.PushAddress;
import dev.medley.notifications.push.PushClient;
import dev.medley.notifications.push.PushMessage;
import dev.medley.notifications.push.PushOutcome;
import dev.medley.notifications.push.PushResponses;
import dev.medley.notifications.push.PushService;
import dev.medley.notifications.push.PushSettings;
import dev.medley.notifications.push.SubscriptionKeys;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.settings.Settings;
import dev.medley.storage.JsonCodec;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pushes to browsers, encrypted for them, by the push service that each of them names. */
@Singleton
class WebPushClient implements PushClient {

    /** What every push service takes, less what encryption adds (RFC 8291, 4). */
    private static final int MOST_BYTES = 3993;

    private static final int AUTH_SECRET = 16;
    private static final int MOST_ANSWER = 1024;

    private final OutboundClient client;
    private final ApplicationServerKey key;
    private final PushSettings settings;
    private final PushResponses responses;
    private final WebPushTexts texts;

    WebPushClient(
            OutboundClients clients,
            ApplicationServerKey key,
            PushSettings settings,
            PushResponses responses,
            WebPushTexts texts) {
        this.client = clients.client(Destination.publicHttps("web-push")
                .timeout(settings.timeout())
                .maxResponseBytes(MOST_ANSWER)
                .cuttingResponses()
                .callingAlways());
        this.key = key;
        this.settings = settings;
        this.responses = responses;
        this.texts = texts;
    }

    /** What a push says, and in whose name. */
    @Singleton
    record WebPushTexts(JsonCodec json, Settings settings) {

        String subject() {
            return "mailto:" + settings.mailFrom().replaceFirst("^.*<(.*)>$", "$1");
        }

        byte[] write(PushMessage message) {
            return json.write(new WebPushPayload(
                            message.id().toString(),
                            message.type(),
                            message.title(),
                            message.body(),
                            message.url(),
                            message.topic()))
                    .text()
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * What the service worker of a page gets.
     *
     * @param tag what a notification that is shown is replaced by
     */
    @Serdeable
    record WebPushPayload(
            String id,
            String type,
            String title,
            String body,
            @Nullable String url,
            String tag) {}

    @Override
    public PushService service() {
        return PushService.WEB_PUSH;
    }

    @Override
    public void require(PushAddress address) {
        SubscriptionKeys keys = Objects.requireNonNull(address.keys());
        if (!CurvePoint.isOn(keys.publicKey())) {
            throw refused("/keys/p256dh", "This is not an uncompressed point of P-256.");
        }
        if (keys.authSecret().length != AUTH_SECRET) {
            throw refused("/keys/auth", "This is not 16 bytes.");
        }
        try {
            client.requireAllowed(URI.create(address.value()));
        } catch (OutboundException | IllegalArgumentException _) {
            throw refused("/endpoint", "Pushes go to public servers, over HTTPS on port 443 or 8443.");
        }
    }

    private static Refusal refused(String pointer, String detail) {
        return Refusal.invalid("push-address-refused", pointer, detail);
    }

    @Override
    public PushOutcome send(PushAddress address, PushMessage message) {
        SubscriptionKeys keys = Objects.requireNonNull(address.keys());
        WebPush webPush = new WebPush(texts.subject(), key.get());
        byte[] body = webPush.getBody(message.write(MOST_BYTES, texts::write), keys.publicKey(), keys.authSecret());
        OutboundRequest request =
                OutboundRequest.of("POST", URI.create(address.value())).body(body);
        var headers = webPush.getHeaders(
                address.value(),
                (int) settings.keptFor().toSeconds(),
                message.topic(),
                message.isUrgent() ? Urgency.High : Urgency.Normal);
        for (var header : headers.entrySet()) {
            request = request.header(header.getKey(), header.getValue());
        }
        try {
            return responses.read(client.send(request), status -> status == 404 || status == 410);
        } catch (OutboundException e) {
            return responses.failure(e);
        }
    }
}
