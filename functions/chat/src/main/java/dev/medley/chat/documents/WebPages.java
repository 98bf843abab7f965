package dev.medley.chat.documents;

import dev.medley.chat.parsing.DocumentFormat;
import dev.medley.chat.parsing.DocumentRefused;
import dev.medley.jobs.JobFailure;
import dev.medley.kernel.Refusal;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;

/** Gets what people name by its address, from public servers alone. */
@Singleton
public class WebPages {

    private static final int MOST_BYTES = 20 << 20;
    private static final int REDIRECTS = 4;

    private final OutboundClient client;

    WebPages(OutboundClients clients) {
        client = clients.client(Destination.publicHttp("document-source")
                .timeout(Duration.ofSeconds(30))
                .maxResponseBytes(MOST_BYTES)
                .callingAlways());
    }

    /** A file from the web. */
    record WebPage(byte[] bytes, DocumentFormat format) {}

    /**
     * Refuses an address where nothing will be got from.
     *
     * @throws Refusal {@code url-blocked}
     */
    void require(URI url) {
        try {
            client.requireAllowed(url);
        } catch (OutboundException _) {
            throw Refusal.invalid("url-blocked", "/url", "The address is none of a public server, over HTTPS or HTTP.");
        }
    }

    WebPage get(URI url) {
        OutboundRequest request = OutboundRequest.get(url)
                .header("Accept", "text/html, text/markdown, text/plain, application/pdf;q=0.9, */*;q=0.5")
                .followingRedirects(REDIRECTS);
        try {
            OutboundResponse answer = client.send(request);
            if (answer.status() / 100 != 2) {
                throw new DocumentRefused("url-failed", "The server answered with status " + answer.status() + ".");
            }
            return new WebPage(answer.body(), format(answer));
        } catch (OutboundException e) {
            throw failure(e);
        }
    }

    private static DocumentFormat format(OutboundResponse answer) {
        return DocumentFormat.ofContentType(answer.header("Content-Type").orElse("text/html"))
                .orElseThrow(() -> new DocumentRefused(
                        "type-unsupported", "The server answered with a type of file that is not read."));
    }

    private static RuntimeException failure(OutboundException e) {
        return switch (e.outcome()) {
            case BLOCKED ->
                new DocumentRefused("url-blocked", "The address leads to a server that is not a public one.");
            case TOO_LARGE -> new DocumentRefused("file-too-large", "The server answered with more than is read.");
            case ANSWERED, CIRCUIT_OPEN, UNREACHABLE, TIMED_OUT, INTERRUPTED ->
                JobFailure.passing("url-failed", "The server did not answer.", e);
        };
    }
}
