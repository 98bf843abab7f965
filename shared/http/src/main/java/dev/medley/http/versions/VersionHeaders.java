package dev.medley.http.versions;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What an answer says of the version that it has. */
public final class VersionHeaders {

    private static final String GUIDE = "<https://medley.dev/docs/guides/versions>";
    private static final String LINKS =
            GUIDE + "; rel=\"deprecation\"; type=\"text/html\", " + GUIDE + "; rel=\"sunset\"; type=\"text/html\"";

    private VersionHeaders() {}

    /** Says it: RFC 9745 and RFC 8594 where the version goes away. */
    public static void addTo(MutableHttpResponse<?> response, ApiVersion version) {
        response.header(ApiVersion.HEADER, version.text());
        ApiVersion.Retirement retirement = version.retirement();
        if (retirement != null) {
            response.header("Deprecation", "@" + retirement.deprecatedAt().getEpochSecond());
            response.header(
                    "Sunset",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            retirement.sunsetAt().atOffset(ZoneOffset.UTC)));
            response.header(HttpHeaders.LINK, LINKS);
        }
    }
}
