package dev.medley.identity.social.providers;

import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.medley.identity.social.AuthorizationAttempt;
import dev.medley.identity.social.LoginProvider;
import dev.medley.identity.social.ProviderAssertion;
import dev.medley.identity.social.ProviderGrant;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A provider that speaks OpenID Connect and describes itself (Core 1.0, Discovery 1.0), such as Google. */
final class OpenIdProvider implements LoginProvider {

    /** When somebody signed in there, which few say unasked (OpenID Connect Core 1.0, 5.5). */
    private static final String CLAIMS = "{\"id_token\":{\"auth_time\":{\"essential\":true}}}";

    private final OAuthClient client;
    private final Discovery discovery;
    private final Scopes scopes;
    private final Clock clock;

    OpenIdProvider(OAuthClient client, Discovery discovery, Scopes scopes, Clock clock) {
        this.client = client;
        this.discovery = discovery;
        this.scopes = scopes;
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
        return scopes.signIn();
    }

    @Override
    public Set<String> furtherScopes() {
        return scopes.further();
    }

    /** Who is asked for more than a sign-in is asked every time, since Google gives a refresh token only then. */
    @Override
    public URI authorizationUrl(AuthorizationAttempt authorizationAttempt, boolean fresh) {
        Map<String, String> more =
                new HashMap<>(Map.of("nonce", authorizationAttempt.nonce().text(), "claims", CLAIMS));
        if (!scopes.signIn().containsAll(authorizationAttempt.scopes())) {
            more.putAll(Map.of("access_type", "offline", "prompt", "consent"));
        }
        if (fresh) {
            more.put("max_age", "0");
        }
        return client.authorizationUrl(metadata().getAuthorizationEndpointURI(), authorizationAttempt, more);
    }

    @Override
    public ProviderAssertion redeem(AuthorizationAttempt authorizationAttempt, String code, @Nullable String issuer) {
        OIDCProviderMetadata metadata = metadata();
        String expected = metadata.getIssuer().getValue();
        if (issuer == null && metadata.supportsAuthorizationResponseIssuerParam()) {
            throw client.untrusted("no issuer in the authorization response");
        }
        client.requireIssuer(expected, issuer);
        ProviderTokenResponse answer = client.redeem(metadata.getTokenEndpointURI(), authorizationAttempt, code);
        IDTokenClaimsSet claims = discovery.verify(answer, authorizationAttempt.nonce());
        return new ProviderAssertion(
                name(),
                expected,
                claims.getSubject().getValue(),
                claims.getStringClaim("email"),
                Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")),
                claims.getStringClaim("name"),
                authenticatedAt(claims),
                answer.scopes(authorizationAttempt.scopes()),
                answer.grant(clock, null));
    }

    private static @Nullable Instant authenticatedAt(IDTokenClaimsSet claims) {
        Date at = claims.getAuthenticationTime();
        return at == null ? null : at.toInstant();
    }

    @Override
    public ProviderGrant refresh(ProviderGrant providerGrant) {
        return client.refresh(metadata().getTokenEndpointURI(), providerGrant)
                .grant(clock, providerGrant.refreshToken());
    }

    /** Revokes the refresh token where there is one, and with it all access (RFC 7009). */
    @Override
    public void revoke(ProviderGrant providerGrant) {
        URI endpoint = metadata().getRevocationEndpointURI();
        if (endpoint != null) {
            String refreshToken = providerGrant.refreshToken();
            Token token = refreshToken == null
                    ? new BearerAccessToken(providerGrant.accessToken())
                    : new RefreshToken(refreshToken);
            ClientID id = new ClientID(client.registration().clientId());
            client.tell(new TokenRevocationRequest(endpoint, id, token).toHTTPRequest());
        }
    }

    private OIDCProviderMetadata metadata() {
        return discovery.metadata();
    }
}
