package dev.medley.notifications.push.phones;

import dev.medley.notifications.push.PushAddress;
import dev.medley.notifications.push.PushClient;
import dev.medley.notifications.push.PushMessage;
import dev.medley.notifications.push.PushOutcome;
import dev.medley.notifications.push.PushOutcome.Gone;
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

/** Pushes by Firebase Cloud Messaging, HTTP v1. */
@Singleton
class FcmClient implements PushClient {

    private static final int MOST_BYTES = 4000;
    private static final int UNAUTHENTICATED = 401;

    private final OutboundClient client;
    private final FcmSettings settings;
    private final FcmTokens tokens;
    private final PhoneMessages messages;
    private final PushResponses responses;

    FcmClient(
            OutboundClients clients,
            FcmSettings settings,
            FcmTokens tokens,
            PhoneMessages messages,
            PushResponses responses) {
        client = clients.client(Destination.configured("fcm")
                .timeout(messages.settings().timeout())
                .callingAlways());
        this.settings = settings;
        this.tokens = tokens;
        this.messages = messages;
        this.responses = responses;
    }

    @Override
    public PushService service() {
        return PushService.FCM;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    /** Whatever an application says is a token; FCM says whether it knows it. */
    @Override
    public void require(PushAddress address) {}

    @Override
    public PushOutcome send(PushAddress address, PushMessage message) {
        byte[] body = message.write(MOST_BYTES, shorter -> messages.toFcm(address.value(), shorter));
        try {
            OutboundResponse response = post(body);
            if (response.status() == UNAUTHENTICATED) {
                response = post(body);
            }
            return read(response);
        } catch (OutboundException e) {
            return responses.failure(e);
        } catch (PushServiceException e) {
            return e.outcome();
        }
    }

    private OutboundResponse post(byte[] body) throws OutboundException, PushServiceException {
        String token = tokens.get(client);
        OutboundResponse response = client.send(OutboundRequest.of(
                        "POST", URI.create(settings.url() + "/v1/projects/" + settings.project() + "/messages:send"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .body(body));
        if (response.status() == UNAUTHENTICATED) {
            tokens.forget(token);
        }
        return response;
    }

    /** Not every 404 is about the token: a project that is not there is one too. */
    private PushOutcome read(OutboundResponse response) {
        PushOutcome outcome = responses.read(response, _ -> false);
        if (response.status() == UNAUTHENTICATED) {
            return new Unavailable(outcome.answer(), null);
        }
        return response.status() == 404 && response.text().contains("UNREGISTERED")
                ? new Gone("404 UNREGISTERED")
                : outcome;
    }
}
