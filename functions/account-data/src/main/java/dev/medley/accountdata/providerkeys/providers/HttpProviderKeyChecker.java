package dev.medley.accountdata.providerkeys.providers;

import dev.medley.accountdata.providerkeys.ProviderKeyChecker;
import dev.medley.accountdata.providerkeys.ProviderKeySettings;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.ProviderKeyText;
import dev.medley.providerkeys.ProviderUrls;
import jakarta.inject.Singleton;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a provider for a list that every good key may see, and looks at the status alone: nothing of the body is read, and
 * no redirect is followed, which would carry the key elsewhere.
 */
@Singleton
class HttpProviderKeyChecker implements ProviderKeyChecker {

    private static final Logger LOG = LoggerFactory.getLogger(HttpProviderKeyChecker.class);

    private final ProviderUrls urls;
    private final OutboundClient client;

    HttpProviderKeyChecker(ProviderUrls urls, ProviderKeySettings settings, OutboundClients clients) {
        this.urls = urls;
        this.client = clients.client(Destination.configured("model-provider")
                .timeout(settings.deadline())
                .maxResponseBytes(0));
    }

    @Override
    public Verdict check(ModelProvider provider, ProviderKeyText key) {
        try {
            int status = client.send(request(provider, key)).status();
            LOG.info("{} answered {} to a key", provider, status);
            return verdict(status);
        } catch (OutboundException e) {
            LOG.warn("{} could not be asked about a key: {}", provider, e.getMessage());
            return Verdict.NONE;
        }
    }

    private static Verdict verdict(int status) {
        return switch (status) {
            case 200 -> Verdict.ACCEPTED;
            case 401, 403 -> Verdict.REJECTED;
            default -> Verdict.NONE;
        };
    }

    private OutboundRequest request(ModelProvider provider, ProviderKeyText key) {
        return switch (provider) {
            case OPENAI -> get(urls.openaiUrl(), "/v1/models").header("Authorization", "Bearer " + key.text());
            case ANTHROPIC ->
                get(urls.anthropicUrl(), "/v1/models?limit=1")
                        .header("x-api-key", key.text())
                        .header("anthropic-version", "2023-06-01");
            case ASSEMBLYAI ->
                get(urls.assemblyaiUrl(), "/v2/transcript?limit=1").header("Authorization", key.text());
        };
    }

    /** Somebody waits for the answer, and "could not be checked" is one, so it is asked once. */
    private static OutboundRequest get(URI base, String path) {
        return OutboundRequest.get(URI.create(base + path))
                .header("Accept", "application/json")
                .retryable(false);
    }
}
