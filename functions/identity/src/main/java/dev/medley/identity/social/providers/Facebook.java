package dev.medley.identity.social.providers;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import dev.medley.identity.social.AuthorizationAttempt;
import dev.medley.identity.social.LoginProvider;
import dev.medley.identity.social.ProviderAssertion;
import dev.medley.identity.social.ProviderGrant;
import dev.medley.kernel.Digests;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Facebook: OAuth 2.0 and the Graph API. It says nothing about whether an address was verified, so none is taken for
 * proven. Calls carry a proof that they come from who holds the app's secret, so that a stolen token is worth nothing.
 */
final class Facebook implements LoginProvider {

    private static final String FIELDS = "id,name,email,permissions";

    private final OAuthClient client;
    private final FacebookSettings settings;
    private final Clock clock;

    Facebook(OAuthClient client, FacebookSettings settings, Clock clock) {
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

    @Override
    public URI authorizationUrl(AuthorizationAttempt authorizationAttempt, boolean fresh) {
        Map<String, String> more = fresh ? Map.of("auth_type", "reauthenticate") : Map.of();
        return client.authorizationUrl(settings.authorizationEndpoint(), authorizationAttempt, more);
    }

    @Override
    public ProviderAssertion redeem(AuthorizationAttempt authorizationAttempt, String code, @Nullable String issuer) {
        client.requireIssuer(settings.issuer(), issuer);
        ProviderTokenResponse answer =
                client.redeem(URI.create(settings.graphUrl() + "/oauth/access_token"), authorizationAttempt, code);
        Object answered = client.read(graph("/me?fields=" + FIELDS + "&", answer.accessToken()), answer.accessToken());
        if (!(answered instanceof Map<?, ?> user) || !(user.get("id") instanceof String id) || id.isEmpty()) {
            throw client.away("it does not say who signed in");
        }
        return new ProviderAssertion(
                name(),
                settings.issuer(),
                id,
                user.get("email") instanceof String email ? email : null,
                false,
                user.get("name") instanceof String name ? name : null,
                null,
                granted(user.get("permissions"), authorizationAttempt.scopes()),
                answer.grant(clock, null));
    }

    @Override
    public ProviderGrant refresh(ProviderGrant providerGrant) {
        URI endpoint = URI.create(settings.graphUrl() + "/oauth/access_token");
        return client.refresh(endpoint, providerGrant).grant(clock, providerGrant.refreshToken());
    }

    @Override
    public void revoke(ProviderGrant providerGrant) {
        HTTPRequest request =
                new HTTPRequest(HTTPRequest.Method.DELETE, graph("/me/permissions?", providerGrant.accessToken()));
        request.setAuthorization("Bearer " + providerGrant.accessToken());
        client.tell(request);
    }

    private URI graph(String path, String accessToken) {
        return URI.create(settings.graphUrl() + path + "appsecret_proof=" + proof(accessToken));
    }

    private String proof(String accessToken) {
        return Digests.hex(Digests.hmacSha256(
                client.secret().getBytes(StandardCharsets.UTF_8), accessToken.getBytes(StandardCharsets.UTF_8)));
    }

    /** People may take single permissions out of what they agree to. */
    private static Set<String> granted(@Nullable Object permissions, Set<String> asked) {
        return permissions instanceof Map<?, ?> page && page.get("data") instanceof List<?> list
                ? list.stream()
                        .filter(one ->
                                one instanceof Map<?, ?> permission && "granted".equals(permission.get("status")))
                        .map(one -> String.valueOf(((Map<?, ?>) one).get("permission")))
                        .filter(asked::contains)
                        .collect(Collectors.toUnmodifiableSet())
                : asked;
    }
}
