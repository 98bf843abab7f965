package dev.medley.identity.social.providers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import dev.medley.kernel.SecretToken;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an OpenID provider says of itself, and whether what it signs can be believed. Looked up once an hour. */
final class Discovery {

    private static final Duration FRESH = Duration.ofHours(1);

    /** How far the provider's clock may be ahead. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** Asymmetric ones only: neither {@code none} nor one whose key would be our own client secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /** RFC 7518, 3.3. */
    private static final int LEAST_RSA_BITS = 2048;

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant at) {}

    private final Issuer issuer;
    private final OAuthClient client;
    private final ProviderHttpClient providerHttpClient;
    private final Clock clock;
    private volatile @Nullable Known known;

    Discovery(URI issuer, OAuthClient client, ProviderHttpClient providerHttpClient, Clock clock) {
        this.issuer = new Issuer(issuer);
        this.client = client;
        this.providerHttpClient = providerHttpClient;
        this.clock = clock;
    }

    OIDCProviderMetadata metadata() {
        return known().metadata();
    }

    /** The claims of an ID token that is the provider's, for us, for this attempt and not expired. */
    IDTokenClaimsSet verify(ProviderTokenResponse answer, SecretToken nonce) {
        try {
            JWT token = JWTParser.parse(String.valueOf(answer.idToken()));
            IDTokenClaimsSet claims = known().validator().validate(token, new Nonce(nonce.text()));
            requireSubject(claims);
            requireForUsAlone(claims);
            requireBegun(claims);
            requireSameAnswer(claims, token, answer);
            return claims;
        } catch (ParseException _) {
            throw client.untrusted("no ID token");
        } catch (IllegalArgumentException e) {
            throw client.untrusted("claims that mean nothing: " + e.getMessage());
        } catch (BadJOSEException | InvalidHashException e) {
            throw client.untrusted(String.valueOf(e.getMessage()));
        } catch (JOSEException e) {
            throw client.away("its keys cannot be read: " + e.getMessage());
        }
    }

    /** It says who signed in (OpenID Connect Core 2: 255 characters at most). */
    private void requireSubject(IDTokenClaimsSet claims) {
        String subject = claims.getStringClaim("sub");
        if (subject == null || subject.isBlank() || subject.length() > 255) {
            throw client.untrusted("nobody signed in");
        }
    }

    /** A token for others too may have been meant for them. */
    private void requireForUsAlone(IDTokenClaimsSet claims) {
        AuthorizedParty party = claims.getAuthorizedParty();
        boolean toUs =
                party == null || party.getValue().equals(client.registration().clientId());
        if (!toUs || claims.getAudience().size() > 1) {
            throw client.untrusted("a token for others");
        }
    }

    /** Where the ID token says from when on it is good, that time has come; OpenID Connect itself does not ask for this. */
    private void requireBegun(IDTokenClaimsSet claims) {
        Date start = claims.getDateClaim("nbf");
        if (start != null && start.toInstant().isAfter(clock.instant().plus(SKEW))) {
            throw client.untrusted("a token that is not good yet");
        }
    }

    /** Where the ID token says which access token it came with, it has to be that one. */
    private static void requireSameAnswer(IDTokenClaimsSet claims, JWT token, ProviderTokenResponse answer)
            throws InvalidHashException {
        AccessTokenHash hash = claims.getAccessTokenHash();
        if (hash != null) {
            JWSAlgorithm algorithm =
                    JWSAlgorithm.parse(token.getHeader().getAlgorithm().getName());
            AccessTokenValidator.validate(new BearerAccessToken(answer.accessToken()), algorithm, hash);
        }
    }

    private Known known() {
        Known ready = known;
        Instant now = clock.instant();
        if (ready == null || ready.at().plus(FRESH).isBefore(now)) {
            ready = discover(now);
            known = ready;
        }
        return ready;
    }

    private Known discover(Instant now) {
        try {
            URI address = URI.create(OIDCProviderMetadata.resolveURL(issuer).toString());
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(providerHttpClient.get(address));
            if (!metadata.getIssuer().equals(issuer)) {
                throw client.untrusted("it calls itself " + metadata.getIssuer());
            }
            if (metadata.getAuthorizationEndpointURI() == null || metadata.getTokenEndpointURI() == null) {
                throw client.away("it names no endpoints");
            }
            return new Known(metadata, validator(metadata.getJWKSetURI()), now);
        } catch (IOException | GeneralException e) {
            throw client.away("it cannot be discovered: " + e.getMessage());
        }
    }

    private IDTokenValidator validator(URI keys) throws MalformedURLException {
        JWKSource<SecurityContext> source = JWKSourceBuilder.create(keys.toURL(), providerHttpClient)
                .refreshAheadCache(false)
                .build();
        JWKSource<SecurityContext> strong = (selector, context) -> source.get(selector, context).stream()
                .filter(Discovery::isStrong)
                .toList();
        ClientID id = new ClientID(client.registration().clientId());
        return new IDTokenValidator(issuer, id, new JWSVerificationKeySelector<>(ALGORITHMS, strong), null);
    }

    private static boolean isStrong(JWK key) {
        return !KeyType.RSA.equals(key.getKeyType()) || key.size() >= LEAST_RSA_BITS;
    }
}
