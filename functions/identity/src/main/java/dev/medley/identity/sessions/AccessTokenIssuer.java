package dev.medley.identity.sessions;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.medley.access.TokenSettings;
import dev.medley.kernel.SecretToken;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** Writes and signs access tokens (RFC 9068, ES256). */
@Singleton
class AccessTokenIssuer {

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private final SigningKeys keys;
    private final TokenSettings settings;
    private final Clock clock;

    AccessTokenIssuer(SigningKeys keys, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    IssuedTokens tokens(TokenSubject tokenSubject, SecretToken refreshToken) {
        return new IssuedTokens(token(tokenSubject).text(), TokenSettings.ACCESS_LIFETIME, refreshToken, null);
    }

    IssuedAccessToken token(TokenSubject tokenSubject) {
        return new IssuedAccessToken(sign(claims(tokenSubject)), TokenSettings.ACCESS_LIFETIME);
    }

    private JWTClaimsSet claims(TokenSubject tokenSubject) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(settings.audience())
                .subject(tokenSubject.accountId().toString())
                .claim("client_id", "medley")
                .claim("sid", tokenSubject.sessionId().toString())
                .claim("roles", tokenSubject.roles().stream().sorted().toList())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .claim("av", tokenSubject.authorizationVersion())
                .expirationTime(Date.from(now.plus(TokenSettings.ACCESS_LIFETIME)));
        Impersonator impersonator = tokenSubject.impersonator();
        if (impersonator != null) {
            return claims.claim("act", claims(impersonator)).build();
        }
        return claims.claim("gen", tokenSubject.generation())
                .claim("auth_time", tokenSubject.proof().at().getEpochSecond())
                .claim("amr", tokenSubject.proof().methods().stream().sorted().toList())
                .build();
    }

    /** Whose token it is, and what it hangs on: its checks read these names. */
    private static Map<String, Object> claims(Impersonator impersonator) {
        return Map.of(
                "sub", impersonator.accountId().toString(),
                "sid", impersonator.sessionId().toString(),
                "av", impersonator.version(),
                "roles", impersonator.roles().stream().sorted().toList());
    }

    private String sign(JWTClaimsSet claims) {
        try {
            ECKey key = keys.current();
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(TYPE)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }
}
