package dev.medley.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;

/** 202: the answer to who asks for long work. Says where its result will be, and when it is worth asking. */
public final class AcceptedResponse {

    /** Most jobs take a few seconds. */
    private static final String SECONDS = "2";

    private AcceptedResponse() {}

    /**
     * Accepts work.
     *
     * @param resultPath where its result will be
     */
    public static <T> MutableHttpResponse<T> of(String resultPath, T body) {
        return retryLater(HttpResponse.<T>accepted(URI.create(resultPath)).body(body));
    }

    /** The same answer, worth asking for again. */
    public static <T> MutableHttpResponse<T> retryLater(MutableHttpResponse<T> answer) {
        return answer.header(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}
