package dev.medley.webhooks.endpoints;

import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.webhooks.catalogue.EventCatalogue;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** Tells what is wrong with what somebody says of an endpoint. */
@Singleton
public class EndpointCheck {

    private final EventCatalogue catalogue;
    private final WebhookClient client;

    EndpointCheck(EventCatalogue catalogue, WebhookClient client) {
        this.catalogue = catalogue;
        this.client = client;
    }

    /**
     * Holds an endpoint to what can be sent. Looks its host up, so it is asked outside a transaction.
     *
     * @throws Refusal {@code event-type-unknown}, {@code webhook-url-refused}
     */
    public void require(EndpointDetails details) {
        requireTypes(details.eventTypes());
        requireUrl(details.url());
    }

    /**
     * Holds it to types that there are.
     *
     * @throws Refusal {@code event-type-unknown}
     */
    public void requireTypes(List<String> types) {
        List<Fault> faults = IntStream.range(0, types.size())
                .filter(i -> !catalogue.knows(types.get(i)))
                .mapToObj(i -> new Fault("/eventTypes/" + i, "Nothing of this type is ever sent."))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "event-type-unknown",
                    "GET /api/webhooks/event-types lists all types; recording.* is a group of them, and * is all.",
                    faults);
        }
    }

    /**
     * Holds it to a server that may be called.
     *
     * @throws Refusal {@code webhook-url-refused}
     */
    public void requireUrl(URI url) {
        if (!client.allows(url)) {
            throw Refusal.invalid(
                    "webhook-url-refused", "/url", "Webhooks go to public servers, over HTTPS on port 443 or 8443.");
        }
    }
}
