package dev.medley.http.cookies;

import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of a session. They belong to this host alone ({@code __Host-}, RFC 6265bis), go over TLS only, and along with
 * no request from another site.
 */
public final class SessionCookies {

    /** Asks for cookies at a sign-in, with the value {@link #MODE}. */
    public static final String MODE_HEADER = "Session-Mode";

    public static final String MODE = "cookie";

    /** Shows the token that writes take. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    static final String ACCESS = "__Host-medley-session";
    static final String REFRESH = "__Host-medley-refresh";
    static final String CSRF = "__Host-medley-csrf";

    private static final Pattern COMPACT_JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private static final String ATTRIBUTES = "; Path=/; Secure; SameSite=Strict";
    private static final String HIDDEN = ATTRIBUTES + "; HttpOnly";

    private SessionCookies() {}

    /** Whether an answer with tokens is to have them in cookies: it was asked for, or the session has them there already. */
    public static boolean areWanted(HttpRequest<?> request) {
        return isAskedFor(request) || accessToken(request) != null || refreshToken(request) != null;
    }

    static boolean isAskedFor(HttpRequest<?> request) {
        return MODE.equals(request.getHeaders().get(MODE_HEADER));
    }

    /** The access token that came in a cookie; null where none did. No other credential becomes one by being put there. */
    public static @Nullable String accessToken(HttpRequest<?> request) {
        String token = value(request, ACCESS);
        return token != null && COMPACT_JWT.matcher(token).matches() ? token : null;
    }

    /** The refresh token that came in a cookie; null where none did. */
    public static @Nullable String refreshToken(HttpRequest<?> request) {
        return value(request, REFRESH);
    }

    /** Of a request that shows two credentials, of which it is not clear whose it is. */
    public static Refusal ambiguous() {
        return new Refusal(
                Refusal.Kind.MALFORMED,
                "credentials-ambiguous",
                "The request has the cookie of one session and the token of another; send one of them.");
    }

    /** Gives a session its cookies. The one for writes can be read by the page, which sends it back as a header. */
    public static void set(MutableHttpResponse<?> response, String accessToken, String refreshToken) {
        String csrf = csrfToken(accessToken);
        add(response, ACCESS + "=" + accessToken + HIDDEN);
        add(response, REFRESH + "=" + refreshToken + HIDDEN);
        add(response, CSRF + "=" + csrf + ATTRIBUTES);
        response.header(CSRF_HEADER, csrf);
    }

    /** Takes them away. */
    public static void clear(MutableHttpResponse<?> response) {
        for (String name : new String[] {ACCESS, REFRESH}) {
            add(response, name + "=" + HIDDEN + "; Max-Age=0");
        }
        add(response, CSRF + "=" + ATTRIBUTES + "; Max-Age=0");
    }

    /** What the page of a session shows with its writes. The access token signs it, which no page can read. */
    static String csrfToken(String accessToken) {
        return Base64Url.encode(Digests.hmacSha256(
                accessToken.getBytes(StandardCharsets.UTF_8), "csrf".getBytes(StandardCharsets.UTF_8)));
    }

    private static void add(MutableHttpResponse<?> response, String cookie) {
        response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
    }

    private static @Nullable String value(HttpRequest<?> request, String name) {
        for (String header : request.getHeaders().getAll(HttpHeaders.COOKIE)) {
            for (String cookie : header.split(";", -1)) {
                String[] parts = cookie.strip().split("=", 2);
                if (parts.length == 2 && parts[0].equals(name) && !parts[1].isEmpty()) {
                    return parts[1];
                }
            }
        }
        return null;
    }
}
