package dev.medley.access;

import io.micronaut.http.HttpRequest;

/** The address that a request came from, as the gateway saw it. Headers that a client can write are not believed. */
public final class SourceAddress {

    /** Set by the Lambda handler from the gateway's own knowledge; a client's header of this name never arrives. */
    public static final String HEADER = "X-Medley-Source-Address";

    private SourceAddress() {}

    public static String of(HttpRequest<?> request) {
        return request.getHeaders().get(HEADER, String.class).orElse("unknown");
    }
}
