package dev.medley.identity.social.providers;

import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import dev.medley.identity.social.AuthorizationAttempt;
import dev.medley.identity.social.LoginProvider;
import dev.medley.identity.social.ProviderAssertion;
import dev.medley.identity.social.ProviderGrant;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** GitHub: OAuth 2.0 and its REST API. Of the e-mail addresses, the primary one counts, where GitHub has verified it. */
final class GitHub implements LoginProvider {

    private final OAuthClient client;
    private final GitHubSettings settings;
    private final Clock clock;

    GitHub(OAuthClient client, GitHubSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return client.registration().name();
    }

    @Override
    public String displayName() {
        return client.registration().displayName();
    }

    @Override
    public Set<String> signInScopes() {
        return Set.copyOf(settings.scopes());
    }

    @Override
    public Set<String> furtherScopes() {
        return Set.copyOf(settings.furtherScopes());
    }

    /** GitHub cannot be asked to have somebody sign in anew. */
    @Override
    public URI authorizationUrl(AuthorizationAttempt authorizationAttempt, boolean fresh) {
        return client.authorizationUrl(settings.authorizationEndpoint(), authorizationAttempt, Map.of());
    }

    @Override
    public ProviderAssertion redeem(AuthorizationAttempt authorizationAttempt, String code, @Nullable String issuer) {
        client.requireIssuer(settings.issuer(), issuer);
        ProviderTokenResponse answer = client.redeem(settings.tokenEndpoint(), authorizationAttempt, code);
        if (!(read("/user", answer) instanceof Map<?, ?> user) || !isId(user.get("id"))) {
            throw client.away("it does not say who signed in");
        }
        String email = verifiedEmail(read("/user/emails", answer));
        return new ProviderAssertion(
                name(),
                settings.issuer(),
                String.valueOf(user.get("id")),
                email,
                email != null,
                user.get("name") instanceof String name ? name : null,
                null,
                answer.scopes(authorizationAttempt.scopes()),
                answer.grant(clock, null));
    }

    @Override
    public ProviderGrant refresh(ProviderGrant providerGrant) {
        return client.refresh(settings.tokenEndpoint(), providerGrant).grant(clock, providerGrant.refreshToken());
    }

    @Override
    public void revoke(ProviderGrant providerGrant) {
        String id = client.registration().clientId();
        URI address = URI.create(settings.apiUrl() + "/applications/" + id + "/token");
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.DELETE, address);
        request.setAuthorization(
                new ClientSecretBasic(new ClientID(id), new Secret(client.secret())).toHTTPAuthorizationHeader());
        request.setAccept("application/json");
        request.setBody(new JSONObject(Map.of("access_token", providerGrant.accessToken())).toJSONString());
        client.tell(request);
    }

    private Object read(String path, ProviderTokenResponse answer) {
        return client.read(URI.create(settings.apiUrl() + path), answer.accessToken());
    }

    /** A fraction, or what is too large for 64 bits, might be cut to the number of somebody else. */
    private static boolean isId(@Nullable Object id) {
        return id instanceof Integer || id instanceof Long;
    }

    private static @Nullable String verifiedEmail(Object emails) {
        return emails instanceof List<?> list
                ? list.stream()
                        .filter(one -> one instanceof Map<?, ?> email
                                && Boolean.TRUE.equals(email.get("primary"))
                                && Boolean.TRUE.equals(email.get("verified")))
                        .map(one -> String.valueOf(((Map<?, ?>) one).get("email")))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
