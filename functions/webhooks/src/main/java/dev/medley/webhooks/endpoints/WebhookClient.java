package dev.medley.webhooks.endpoints;

import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import dev.medley.webhooks.WebhookSettings;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * Calls what owners of endpoints name: public servers only, with no redirects, and no more than the beginning of the answer
 * is read. How long a server that fails is left alone is decided for each endpoint, as many may share a server.
 */
@Singleton
public class WebhookClient {

    private static final int MOST_BYTES = 64 * 1024;

    private final OutboundClient client;

    WebhookClient(OutboundClients clients, WebhookSettings settings) {
        client = clients.client(Destination.publicHttps("webhook")
                .timeout(settings.timeout())
                .maxResponseBytes(MOST_BYTES)
                .cuttingResponses()
                .callingAlways());
    }

    /** Whether nothing is known against sending to a URL; each connection looks again. */
    boolean allows(URI url) {
        try {
            client.requireAllowed(url);
            return true;
        } catch (OutboundException _) {
            return false;
        }
    }

    /** Posts a JSON document, once. */
    public OutboundResponse send(OutboundRequest request) throws OutboundException {
        return client.send(request);
    }
}
