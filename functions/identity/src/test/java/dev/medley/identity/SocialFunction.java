package dev.medley.identity;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.storage.Sql;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** The identity function with three login providers, each a server of its own. One for all tests of a JVM. */
final class SocialFunction {

    static final String REDIRECT_URI = "https://app.example.org/signed-in";

    private static final SocialFunction SHARED = new SocialFunction();

    private final MockOAuth2Server google = new MockOAuth2Server(new OAuth2Config(true));
    private final GitHubServer github = new GitHubServer();
    private final FacebookServer facebook = new FacebookServer();
    private final FunctionUnderTest function;

    private SocialFunction() {
        google.start();
        function = FunctionUnderTest.with("identity", settings());
    }

    static SocialFunction shared() {
        return SHARED;
    }

    Api api() {
        return function.api();
    }

    /** The API as it is after a time. */
    Api later(Duration time) {
        return function.later(time).api();
    }

    GitHubServer github() {
        return github;
    }

    FacebookServer facebook() {
        return facebook;
    }

    APIGatewayProxyResponseEvent call(APIGatewayProxyRequestEvent event) {
        return function.call(event);
    }

    /** For what no request can bring about, such as the passing of time. */
    Sql sql() {
        return function.bean(Sql.class);
    }

    private Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry("medley.login.redirect-uris", List.of(REDIRECT_URI, "org.example.app:/signed-in")),
                Map.entry("medley.login-http.timeout", "60s"),
                Map.entry("medley.login.google.client-id", CodeDesk.CLIENT_ID),
                Map.entry(
                        "medley.login.google.issuer", google.issuerUrl("google").toString()),
                Map.entry("medley.login.google.further-scopes", List.of("calendar")),
                Map.entry("medley.login-google-secret", CodeDesk.SECRET),
                Map.entry("medley.login.github.client-id", CodeDesk.CLIENT_ID),
                Map.entry("medley.login.github.token-endpoint", github.url() + "/login/oauth/access_token"),
                Map.entry("medley.login.github.api-url", github.url()),
                Map.entry("medley.login.github.further-scopes", List.of("repo")),
                Map.entry("medley.login-github-secret", CodeDesk.SECRET),
                Map.entry("medley.login.facebook.client-id", CodeDesk.CLIENT_ID),
                Map.entry("medley.login.facebook.graph-url", facebook.url()),
                Map.entry("medley.login-facebook-secret", CodeDesk.SECRET));
    }
}
