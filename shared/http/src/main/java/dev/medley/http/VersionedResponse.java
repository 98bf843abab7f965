package dev.medley.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/** 200: a thing with its version as a strong entity tag (RFC 9110, 8.8.3), which {@link IfMatch} compares. */
public final class VersionedResponse {

    private VersionedResponse() {}

    public static <T> MutableHttpResponse<T> of(T body, int version) {
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, tag(version));
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }
}
