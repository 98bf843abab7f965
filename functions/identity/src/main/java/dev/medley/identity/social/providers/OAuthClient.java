package dev.medley.identity.social.providers;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.util.JSONUtils;
import dev.medley.identity.social.AuthorizationAttempt;
import dev.medley.identity.social.ProviderGrant;
import dev.medley.identity.social.ProviderRefusal;
import dev.medley.kernel.Refusal;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every provider is told the same way: the authorization code flow with PKCE, as a confidential client. */
final class OAuthClient {

    private static final Logger LOG = LoggerFactory.getLogger(OAuthClient.class);

    /** A code that is no good: as RFC 6749 calls it, and as GitHub does. */
    private static final Set<String> CODE_ERRORS =
            Set.of("invalid_grant", "bad_verification_code", "bad_refresh_token");

    /** The same as the Graph API of Facebook calls it. */
    private static final int GRAPH_CODE_ERROR = 100;

    private final ClientRegistration clientRegistration;
    private final ProviderHttpClient providerHttpClient;

    OAuthClient(ClientRegistration clientRegistration, ProviderHttpClient providerHttpClient) {
        this.clientRegistration = clientRegistration;
        this.providerHttpClient = providerHttpClient;
    }

    ClientRegistration registration() {
        return clientRegistration;
    }

    URI authorizationUrl(URI endpoint, AuthorizationAttempt authorizationAttempt, Map<String, String> more) {
        AuthorizationRequest.Builder request = new AuthorizationRequest.Builder(
                        ResponseType.CODE, new ClientID(clientRegistration.clientId()))
                .endpointURI(endpoint)
                .redirectionURI(authorizationAttempt.redirectUri())
                .scope(new Scope(authorizationAttempt.scopes().stream().sorted().toArray(String[]::new)))
                .state(new State(authorizationAttempt.state().text()))
                .codeChallenge(new CodeVerifier(authorizationAttempt.verifier().text()), CodeChallengeMethod.S256);
        more.forEach((name, value) -> request.customParameter(name, value));
        return request.build().toURI();
    }

    /** The token endpoint's answer, which holds an access token. */
    ProviderTokenResponse redeem(URI endpoint, AuthorizationAttempt authorizationAttempt, String code) {
        CodeVerifier verifier = new CodeVerifier(authorizationAttempt.verifier().text());
        return exchange(
                endpoint,
                new AuthorizationCodeGrant(new AuthorizationCode(code), authorizationAttempt.redirectUri(), verifier));
    }

    /** Fresh access; the refresh token stays the same where the provider gives no other. */
    ProviderTokenResponse refresh(URI endpoint, ProviderGrant providerGrant) {
        String token = Objects.requireNonNull(providerGrant.refreshToken());
        return exchange(endpoint, new RefreshTokenGrant(new RefreshToken(token)));
    }

    private ProviderTokenResponse exchange(URI endpoint, AuthorizationGrant providerGrant) {
        ClientSecretPost proof =
                new ClientSecretPost(new ClientID(clientRegistration.clientId()), new Secret(secret()));
        HTTPRequest request =
                new TokenRequest.Builder(endpoint, proof, providerGrant).build().toHTTPRequest();
        request.setAccept("application/json");
        HTTPResponse response = send(request);
        if (parse(response) instanceof Map<?, ?> answer) {
            return ProviderTokenResponse.of(answer).orElseThrow(() -> refused(response, answer.get("error")));
        }
        throw away("no token answer");
    }

    /** What an API of the provider says to the holder of an access token. */
    Object read(URI address, String accessToken) {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, address);
        request.setAccept("application/json");
        request.setAuthorization("Bearer " + accessToken);
        HTTPResponse response = send(request);
        if (!response.indicatesSuccess()) {
            throw away("answered " + response.getStatusCode());
        }
        return parse(response);
    }

    /** Tells the provider something; that it knew already, or knows nothing of it, is fine. */
    void tell(HTTPRequest request) {
        int status = send(request).getStatusCode();
        if (status >= HTTPResponse.SC_SERVER_ERROR) {
            throw away("answered " + status);
        }
    }

    String secret() {
        return clientRegistration.secret().get();
    }

    /** Refuses an answer of somebody else than who was asked (RFC 9207, 2.4). */
    void requireIssuer(String expected, @Nullable String issuer) {
        if (issuer != null && !issuer.equals(expected)) {
            throw untrusted("another issuer");
        }
    }

    Refusal away(String why) {
        LOG.warn("{}: {}", clientRegistration.displayName(), why);
        return ProviderRefusal.away(clientRegistration.displayName());
    }

    Refusal untrusted(String why) {
        LOG.warn("{} is not believed: {}", clientRegistration.displayName(), why);
        return ProviderRefusal.untrusted(clientRegistration.displayName());
    }

    private Refusal refused(HTTPResponse response, @Nullable Object error) {
        boolean graph = error instanceof Map<?, ?> details
                && details.get("code") instanceof Number number
                && number.intValue() == GRAPH_CODE_ERROR;
        if (graph || (error instanceof String text && CODE_ERRORS.contains(text))) {
            return ProviderRefusal.codeInvalid();
        }
        boolean harmless = error instanceof String text && text.matches("[a-z_]{1,60}");
        return away("answered " + response.getStatusCode() + (harmless ? " " + error : ""));
    }

    private HTTPResponse send(HTTPRequest request) {
        try {
            return providerHttpClient.send(request);
        } catch (IOException e) {
            throw away(String.valueOf(e.getMessage()));
        }
    }

    private Object parse(HTTPResponse response) {
        try {
            return JSONUtils.parseJSON(response.getBody());
        } catch (ParseException _) {
            throw away("answered " + response.getStatusCode() + " without JSON");
        }
    }
}
