package dev.medley.http;

import dev.medley.http.versions.ApiVersion;
import dev.medley.http.versions.ApiVersions;
import dev.medley.kernel.Refusal;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Refuses what no operation takes, before anybody looks further. A refusal has the headers of every answer. */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AdmissionFilter {

    /** The version that a request asks for, where it asks for one. */
    static final String VERSION = "medley.api-version";

    private static final long LARGEST_BODY = 256 * 1024;

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (request.getContentLength() > LARGEST_BODY) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "body-too-large", "A body may have at most 256 KiB.");
        }
        String version = request.getHeaders().get(ApiVersion.HEADER);
        if (version != null) {
            request.setAttribute(VERSION, known(version));
        }
    }

    private static ApiVersion known(String version) {
        return ApiVersions.find(version)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.MALFORMED,
                        "version-unknown",
                        "This API has the versions " + ApiVersions.TEXT + "."));
    }
}
