package dev.medley.http.cookies;

import dev.medley.settings.Settings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** The sites whose pages may use a session's cookies: where the API is, and those that the settings name. */
final class OwnSites {

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final Set<String> origins;

    OwnSites(Settings settings) {
        Set<String> all = new HashSet<>(settings.allowedOrigins());
        // All pages may call with a token that they hold; none of them with a session that the browser holds.
        all.remove("*");
        all.add(origin(settings.publicUrl()));
        origins = Set.copyOf(all);
    }

    /** Whether a page of theirs sent a request, as the browser says. */
    boolean sent(HttpRequest<?> request) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return (origin != null && origins.contains(origin))
                || "same-origin".equals(request.getHeaders().get(FETCH_SITE));
    }

    private static String origin(String publicUrl) {
        URI url = URI.create(publicUrl);
        return url.getScheme() + "://" + url.getAuthority();
    }
}
