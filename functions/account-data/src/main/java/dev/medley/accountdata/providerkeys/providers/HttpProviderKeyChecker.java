package dev.medley.accountdata.providerkeys.providers;

import dev.medley.accountdata.providerkeys.ModelProvider;
import dev.medley.accountdata.providerkeys.ProviderKeyChecker;
import dev.medley.accountdata.providerkeys.ProviderKeySettings;
import dev.medley.accountdata.providerkeys.ProviderKeyText;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a provider for a list that every good key may see, and looks at the status alone: nothing of the body is read, and
 * no redirect is followed, which would carry the key elsewhere. Each request has a client of its own, because the
 * connections of one that has been frozen with its Lambda are dead when it wakes.
 */
@Singleton
class HttpProviderKeyChecker implements ProviderKeyChecker {

    private static final Logger LOG = LoggerFactory.getLogger(HttpProviderKeyChecker.class);

    private final ProviderKeySettings settings;

    HttpProviderKeyChecker(ProviderKeySettings settings) {
        this.settings = settings;
    }

    @Override
    public Verdict check(ModelProvider provider, ProviderKeyText key) {
        try {
            int status = status(request(provider, key));
            LOG.info("{} answered {} to a key", provider, status);
            return verdict(status);
        } catch (IOException e) {
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

    private HttpRequest request(ModelProvider provider, ProviderKeyText key) {
        return switch (provider) {
            case OPENAI ->
                get(settings.openaiUrl(), "/v1/models")
                        .header("Authorization", "Bearer " + key.text())
                        .build();
            case ANTHROPIC ->
                get(settings.anthropicUrl(), "/v1/models?limit=1")
                        .header("x-api-key", key.text())
                        .header("anthropic-version", "2023-06-01")
                        .build();
            case ASSEMBLYAI ->
                get(settings.assemblyaiUrl(), "/v2/transcript?limit=1")
                        .header("Authorization", key.text())
                        .build();
        };
    }

    private static HttpRequest.Builder get(URI base, String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json");
    }

    private int status(HttpRequest request) throws IOException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(settings.deadline()).build();
        try {
            HttpResponse<InputStream> response = client.sendAsync(request, BodyHandlers.ofInputStream())
                    .get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
            response.body().close();
            return response.statusCode();
        } catch (TimeoutException _) {
            throw new IOException("no answer in time");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            client.shutdownNow();
        }
    }
}
