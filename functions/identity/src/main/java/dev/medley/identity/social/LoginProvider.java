package dev.medley.identity.social;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another system that people have accounts at, spoken to with the authorization code flow of OAuth 2.0 (RFC 6749) with
 * PKCE (RFC 7636). Whatever goes wrong there is a {@link dev.medley.kernel.Refusal} of {@link ProviderRefusal}.
 */
public interface LoginProvider {

    /** What it is called in the API: {@code google}. */
    String name();

    /** What people call it. */
    String displayName();

    /** What is always asked for: who somebody is. */
    Set<String> signInScopes();

    /** What may be asked for beyond that. */
    Set<String> furtherScopes();

    /**
     * Where a browser is sent, so that somebody signs in there and agrees.
     *
     * @param fresh whether they are to sign in anew, where the provider can be asked for that
     */
    URI authorizationUrl(AuthorizationAttempt authorizationAttempt, boolean fresh);

    /**
     * Exchanges a code for what the provider says about who agreed; the assertion carries the access that was granted.
     *
     * @param issuer the {@code iss} that came with the code (RFC 9207)
     */
    ProviderAssertion redeem(AuthorizationAttempt authorizationAttempt, String code, @Nullable String issuer);

    /** Exchanges the refresh token for new access. */
    ProviderGrant refresh(ProviderGrant providerGrant);

    /** Gives the access back. */
    void revoke(ProviderGrant providerGrant);
}
