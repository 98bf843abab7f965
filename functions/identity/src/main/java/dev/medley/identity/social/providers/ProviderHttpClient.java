package dev.medley.identity.social.providers;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests to providers, each with a deadline for all of it, a limit for its answer, and no redirects. Each has a client
 * of its own, because the connections of one that has been frozen with its Lambda are dead when it wakes.
 */
@Singleton
class ProviderHttpClient implements HTTPRequestSender, ResourceRetriever {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final long LARGEST = 256 * 1024;

    private final Duration deadline;

    ProviderHttpClient() {
        this(DEADLINE);
    }

    ProviderHttpClient(Duration deadline) {
        this.deadline = deadline;
    }

    @Override
    public HTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.getURI())
                .method(
                        request.getMethod().name(),
                        request.getBody() == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(request.getBody()));
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        HttpResponse<String> answer = exchange(builder.build());
        HTTPResponse response = new HTTPResponse(answer.statusCode());
        response.setBody(answer.body());
        return response;
    }

    /** What stands at an address; anything but 200 is an exception. */
    String get(URI address) throws IOException {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, address);
        request.setAccept("application/json");
        HTTPResponse response = send(request);
        if (response.getStatusCode() != HTTPResponse.SC_OK) {
            throw new IOException("Answered " + response.getStatusCode());
        }
        return response.getBody();
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        return new Resource(get(URI.create(url.toString())), "application/json");
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(deadline).build();
        try {
            return client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST))
                    .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new IOException("No answer in time");
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
