package dev.medley.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.medley.testkit.Rows;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Signs access tokens as identity does, and others. */
record TokenSigner(ECKey key) {

    static final String URL = "https://medley.test";

    static TokenSigner unpublished() {
        try {
            return new TokenSigner(
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static TokenSigner published() {
        TokenSigner signer = unpublished();
        signer.publish();
        return signer;
    }

    void publish() {
        Rows.update(
                "insert into identity.pub_signing_keys (key_id, public_jwk) values (?, ?)",
                key.getKeyID(),
                key.toPublicJWK().toJSONString());
    }

    void withdraw() {
        Rows.update("delete from identity.pub_signing_keys where key_id = ?", key.getKeyID());
    }

    /** The claims of a token that is good at this time. */
    static JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(URL + "/api/auth")
                .audience(URL + "/api")
                .subject(UUID.randomUUID().toString())
                .claim("sid", UUID.randomUUID().toString())
                .claim("roles", List.of("user"))
                .claim("av", 3)
                .claim("auth_time", now.getEpochSecond())
                .claim("amr", List.of("pwd"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(TokenSettings.ACCESS_LIFETIME)));
    }

    String sign(Instant now) {
        return sign(claims(now).build());
    }

    String sign(JWTClaimsSet claims) {
        return sign(claims, _ -> {});
    }

    String sign(JWTClaimsSet claims, Consumer<JWSHeader.Builder> change) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID());
        change.accept(header);
        try {
            SignedJWT jwt = new SignedJWT(header.build(), claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
