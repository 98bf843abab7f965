package dev.medley.testkit;

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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an access token, in modules that have no identity function to ask for one.
 *
 * @param sessionId null for another session with each token
 */
public record TestAccount(
        UUID id,
        String role,
        Duration sinceProof,
        boolean isImpersonated,
        @Nullable UUID sessionId) {

    private static final ECKey KEY = publish();

    public static TestAccount any() {
        return with("user");
    }

    /** Somebody who has a role and signed in a moment ago. */
    public static TestAccount with(String role) {
        return new TestAccount(UUID.randomUUID(), role, Duration.ZERO, false, null);
    }

    /** The same account, signed in so long ago that it has to prove itself again for what takes a step-up. */
    public TestAccount signedInAnHourAgo() {
        return new TestAccount(id, role, Duration.ofHours(1), isImpersonated, sessionId);
    }

    /** The same account, with an administrator who acts in its place. */
    public TestAccount impersonated() {
        return new TestAccount(id, role, sinceProof, true, sessionId);
    }

    /** The same account with tokens of this session. */
    public TestAccount in(UUID session) {
        return new TestAccount(id, role, sinceProof, isImpersonated, session);
    }

    String token(String publicUrl, Instant now) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(publicUrl + "/api/auth")
                .audience(publicUrl + "/api")
                .subject(id.toString())
                .claim(
                        "sid",
                        Objects.requireNonNullElseGet(sessionId, UUID::randomUUID)
                                .toString())
                .claim("roles", List.of(role))
                .claim("av", 0)
                .claim("auth_time", now.minus(sinceProof).getEpochSecond())
                .claim("amr", List.of("pwd"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        if (isImpersonated) {
            claims.claim(
                    "act",
                    Map.of(
                            "sub", UUID.randomUUID().toString(),
                            "sid", UUID.randomUUID().toString(),
                            "av", 0,
                            "roles", List.of("admin")));
        }
        return sign(claims.build());
    }

    private static String sign(JWTClaimsSet claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID(KEY.getKeyID())
                    .build();
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(KEY));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey publish() {
        try {
            ECKey key =
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            publish(key, TestServers.shared().database().dataSource());
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has functions on another database believe tokens of tests too. */
    static void publishIn(DataSource database) {
        publish(KEY, database);
    }

    private static void publish(ECKey key, DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into identity.pub_signing_keys (key_id, public_jwk) values (?, ?)")) {
            insert.setString(1, key.getKeyID());
            insert.setString(2, key.toPublicJWK().toJSONString());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
