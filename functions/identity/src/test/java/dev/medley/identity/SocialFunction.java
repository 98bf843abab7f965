package dev.medley.identity;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.parts.FunctionRuntime;
import dev.medley.parts.Gateway;
import dev.medley.parts.QueuePoller;
import dev.medley.storage.Sql;
import dev.medley.testkit.Api;
import dev.medley.testkit.Servers;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import java.util.HashMap;
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
    private final FunctionRuntime runtime;
    private final Api api;

    private SocialFunction() {
        google.start();
        Function function = Medley.TOPOLOGY.function("identity");
        runtime = new FunctionRuntime(function, SocialFunction.class.getClassLoader(), properties());
        api = Api.at(Gateway.start(0, List.of(runtime), List.of()).url());
        List<QueuePoller> pollers = function.workers().stream()
                .map(worker -> QueuePoller.start(
                        worker, runtime, Servers.shared().queues().access(), 2))
                .toList();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> pollers.forEach(QueuePoller::close)));
    }

    static SocialFunction shared() {
        return SHARED;
    }

    Api api() {
        return api;
    }

    GitHubServer github() {
        return github;
    }

    FacebookServer facebook() {
        return facebook;
    }

    APIGatewayProxyResponseEvent call(APIGatewayProxyRequestEvent event) {
        return runtime.request(event);
    }

    /** For what no request can bring about, such as the passing of time. */
    Sql sql() {
        return runtime.context().getBean(Sql.class);
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(Servers.shared().properties("https://medley.test"));
        properties.put("medley.login.redirect-uris", List.of(REDIRECT_URI, "org.example.app:/signed-in"));
        properties.put("medley.login.google.client-id", CodeDesk.CLIENT_ID);
        properties.put("medley.login.google.issuer", google.issuerUrl("google").toString());
        properties.put("medley.login.google.further-scopes", List.of("calendar"));
        properties.put("medley.login-google-secret", CodeDesk.SECRET);
        properties.put("medley.login.github.client-id", CodeDesk.CLIENT_ID);
        properties.put("medley.login.github.token-endpoint", github.url() + "/login/oauth/access_token");
        properties.put("medley.login.github.api-url", github.url());
        properties.put("medley.login.github.further-scopes", List.of("repo"));
        properties.put("medley.login-github-secret", CodeDesk.SECRET);
        properties.put("medley.login.facebook.client-id", CodeDesk.CLIENT_ID);
        properties.put("medley.login.facebook.graph-url", facebook.url());
        properties.put("medley.login-facebook-secret", CodeDesk.SECRET);
        return properties;
    }
}
