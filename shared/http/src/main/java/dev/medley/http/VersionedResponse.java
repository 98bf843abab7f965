package dev.medley.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.context.ServerRequestContext;

/**
 * 200: a thing with its version as a strong entity tag (RFC 9110, 8.8.3), which says what it is a version of and which {@link
 * IfMatch} compares.
 */
public final class VersionedResponse {

    private VersionedResponse() {}

    public static <T> MutableHttpResponse<T> of(T body, int version) {
        String thing = ServerRequestContext.currentRequest()
                .map(VersionedThing::of)
                .orElseThrow(() -> new IllegalStateException("A version is told outside a request"));
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, "\"" + version + "-" + thing + "\"");
    }
}
