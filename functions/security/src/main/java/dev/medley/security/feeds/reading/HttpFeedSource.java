package dev.medley.security.feeds.reading;

import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import dev.medley.security.feeds.FeedException;
import dev.medley.security.feeds.FeedSource;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** Feeds on public web servers. */
@Singleton
class HttpFeedSource implements FeedSource {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int REDIRECTS = 2;

    private final OutboundClient client;

    HttpFeedSource(OutboundClients clients) {
        client = clients.client(Destination.publicHttp("threat-feed")
                .timeout(Duration.ofSeconds(10))
                .maxResponseBytes(LARGEST));
    }

    @Override
    public String read(String url) throws FeedException {
        try {
            OutboundResponse response =
                    client.send(OutboundRequest.get(URI.create(url)).followingRedirects(REDIRECTS));
            if (response.status() != 200) {
                throw new FeedException("its server answers " + response.status());
            }
            return response.text();
        } catch (IllegalArgumentException _) {
            throw new FeedException("its address is no URL");
        } catch (OutboundException e) {
            throw new FeedException("its server is "
                    + e.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }
}
