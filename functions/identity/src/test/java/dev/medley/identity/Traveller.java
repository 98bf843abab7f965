package dev.medley.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody with a browser, who signs in at providers and comes back. */
record Traveller(String subject, String email, boolean emailVerified) {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    /** Somebody whom nobody knows yet. */
    static Traveller fresh() {
        String subject = UUID.randomUUID().toString();
        return new Traveller(subject, subject + "@example.org", true);
    }

    Traveller unverified() {
        return new Traveller(subject, email, false);
    }

    /** The same address, as somebody else has it at the provider. */
    Traveller twin() {
        return new Traveller(UUID.randomUUID().toString(), email, emailVerified);
    }

    /** Begins at a provider. */
    static ApiAnswer begin(Api api, String provider, String... scopes) {
        return api.post(
                        "/api/auth/providers/" + provider + "/authorization",
                        Map.of("redirectUri", SocialFunction.REDIRECT_URI, "scopes", List.of(scopes)))
                .is(201);
    }

    /** Begins to link a provider to the account that the client is signed in to. */
    static ApiAnswer beginLink(Api api, String provider, String... scopes) {
        return api.post(
                        "/api/auth/identities/authorization",
                        Map.of(
                                "provider",
                                provider,
                                "redirectUri",
                                SocialFunction.REDIRECT_URI,
                                "scopes",
                                List.of(scopes)))
                .is(201);
    }

    /** Signs in on Google's page and agrees; gives the code. */
    String agreeAtGoogle(ApiAnswer begun) {
        return agreeAtGoogle(begun, "");
    }

    /** The same where they have signed in there before. */
    String agreeAtGoogle(ApiAnswer begun, Instant authenticatedAt) {
        return agreeAtGoogle(begun, ", \"auth_time\": " + authenticatedAt.getEpochSecond());
    }

    private String agreeAtGoogle(ApiAnswer begun, String more) {
        String claims = "{\"email\": \"%s\", \"email_verified\": %s, \"name\": \"Ada at Google\"%s}"
                .formatted(email, emailVerified, more);
        String form = "username=" + subject + "&claims=" + URLEncoder.encode(claims, UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(begun.text("/authorizationUrl")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = BROWSER.send(request, BodyHandlers.ofString());
            String location = answer.headers().firstValue("Location").orElseThrow();
            return CodeDesk.parameters(URI.create(location).getRawQuery()).getOrDefault("code", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Signs in with Google, all the way. */
    ApiAnswer signIn(Api api) {
        ApiAnswer begun = begin(api, "google");
        return callback(api, "google", begun, agreeAtGoogle(begun));
    }

    /** Links Google to the account that the client is signed in to. */
    ApiAnswer link(Api api, String... scopes) {
        ApiAnswer begun = beginLink(api, "google", scopes);
        return linkCallback(api, "google", begun, agreeAtGoogle(begun));
    }

    static ApiAnswer callback(Api api, String provider, ApiAnswer begun, String code) {
        return api.post("/api/auth/providers/" + provider + "/callback", body(begun, code));
    }

    static ApiAnswer linkCallback(Api api, String provider, ApiAnswer begun, String code) {
        Map<String, String> body = new HashMap<>(body(begun, code));
        body.put("provider", provider);
        return api.post("/api/auth/identities", body);
    }

    static Map<String, String> body(ApiAnswer begun, String code) {
        return Map.of("state", begun.text("/state"), "binding", begun.text("/binding"), "code", code);
    }
}
