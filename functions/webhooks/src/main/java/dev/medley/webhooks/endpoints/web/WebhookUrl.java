package dev.medley.webhooks.endpoints.web;

import dev.medley.kernel.Refusal;
import java.net.URI;
import java.net.URISyntaxException;

/** Reads URLs of receivers. */
final class WebhookUrl {

    private WebhookUrl() {}

    /**
     * A URL as it is called, in ASCII; of where it leads nothing is said.
     *
     * @throws Refusal {@code webhook-url-malformed}
     */
    static URI parse(String text) {
        try {
            return new URI(new URI(text).toASCIIString());
        } catch (URISyntaxException _) {
            throw Refusal.invalid("webhook-url-malformed", "/url", "This is not a URL.");
        }
    }
}
