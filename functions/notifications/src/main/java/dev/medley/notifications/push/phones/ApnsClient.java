package dev.medley.notifications.push.phones;

import dev.medley.kernel.Refusal;
import dev.medley.notifications.push.PushAddress;
import dev.medley.notifications.push.PushClient;
import dev.medley.notifications.push.PushMessage;
import dev.medley.notifications.push.PushOutcome;
import dev.medley.notifications.push.PushOutcome.Unavailable;
import dev.medley.notifications.push.PushResponses;
import dev.medley.notifications.push.PushService;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;

/** Pushes by Apple's Push Notification service. */
@Singleton
class ApnsClient implements PushClient {

    private static final int MOST_BYTES = 4096;
    private static final int FORBIDDEN = 403;
    private static final int GONE = 410;

    private final OutboundClient client;
    private final ApnsSettings settings;
    private final ApnsTokens tokens;
    private final PhoneMessages messages;
    private final ApnsTimes times;

    ApnsClient(
            OutboundClients clients,
            ApnsSettings settings,
            ApnsTokens tokens,
            PhoneMessages messages,
            ApnsTimes times) {
        client = clients.client(Destination.configured("apns")
                .timeout(messages.settings().timeout())
                .callingAlways()
                .http2());
        this.settings = settings;
        this.tokens = tokens;
        this.messages = messages;
        this.times = times;
    }

    /** What depends on the time: until when APNs keeps a push, and when it wants to be asked again. */
    @Singleton
    record ApnsTimes(PushResponses responses, Clock clock) {}

    @Override
    public PushService service() {
        return PushService.APNS;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public void require(PushAddress address) {
        if (!address.value().matches("([0-9a-fA-F]{2}){32,100}")) {
            throw Refusal.invalid("push-address-refused", "/token", "Device tokens of APNs are bytes in hexadecimal.");
        }
    }

    @Override
    public PushOutcome send(PushAddress address, PushMessage message) {
        byte[] body = message.write(MOST_BYTES, messages::toApns);
        try {
            String token = tokens.get();
            OutboundResponse response = post(address, message, body, token);
            if (refusesToken(response) && tokens.replace(token)) {
                response = post(address, message, body, tokens.get());
            }
            PushOutcome outcome = times.responses().read(response, status -> status == GONE);
            return refusesToken(response) ? new Unavailable(outcome.answer(), null) : outcome;
        } catch (OutboundException e) {
            return times.responses().failure(e);
        }
    }

    private static boolean refusesToken(OutboundResponse response) {
        return response.status() == FORBIDDEN && response.text().contains("ProviderToken");
    }

    private OutboundResponse post(PushAddress address, PushMessage message, byte[] body, String token)
            throws OutboundException {
        return client.send(OutboundRequest.of(
                        "POST",
                        URI.create(
                                settings.url() + "/3/device/" + address.value().toLowerCase(Locale.ROOT)))
                .header("authorization", "bearer " + token)
                .header("apns-topic", settings.topic())
                .header("apns-push-type", "alert")
                .header("apns-priority", message.isUrgent() ? "10" : "5")
                .header("apns-collapse-id", message.topic())
                .header(
                        "apns-expiration",
                        Long.toString(times.clock()
                                .instant()
                                .plus(messages.settings().keptFor())
                                .getEpochSecond()))
                .body(body));
    }
}
