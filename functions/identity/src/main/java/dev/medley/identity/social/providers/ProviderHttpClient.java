package dev.medley.identity.social.providers;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests to providers, in the terms of the OpenID library. */
@Singleton
class ProviderHttpClient implements HTTPRequestSender, ResourceRetriever {

    private final OutboundClient client;

    @Inject
    ProviderHttpClient(OutboundClients clients, ProviderHttpSettings settings) {
        this(clients, settings.timeout());
    }

    ProviderHttpClient(OutboundClients clients, Duration timeout) {
        this.client = clients.client(Destination.configured("login-provider").timeout(timeout));
    }

    @Override
    public HTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        OutboundRequest sent = OutboundRequest.of(request.getMethod().name(), request.getURI());
        for (var header : request.getHeaderMap().entrySet()) {
            sent = sent.header(header.getKey(), String.join(", ", header.getValue()));
        }
        if (request.getBody() != null) {
            sent = sent.body(request.getBody().getBytes(StandardCharsets.UTF_8));
        }
        OutboundResponse answer = client.send(sent);
        HTTPResponse response = new HTTPResponse(answer.status());
        response.setBody(answer.text());
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
}
