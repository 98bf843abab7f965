package dev.medley.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.medley.testkit.Rows;
import dev.medley.testkit.SharedServers;
import dev.medley.testkit.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class AccessTokensTest implements SharedServers {

    private static final TokenSigner SIGNER = TokenSigner.published();

    @Inject
    AccessTokens tokens;

    @Inject
    TestClock clock;

    @Test
    void aGoodTokenSaysWhoCalls() {
        Instant now = clock.instant();
        UUID administrator = UUID.randomUUID();
        JWTClaimsSet claims = TokenSigner.claims(now)
                .claim("roles", List.of("user", "admin"))
                .claim("act", actor(administrator, "admin"))
                .build();

        Caller caller = tokens.check(SIGNER.sign(claims)).orElseThrow();

        assertThat(caller.accountId()).hasToString(claims.getSubject());
        assertThat(caller.sessionId()).hasToString(String.valueOf(claims.getClaim("sid")));
        assertThat(caller.roles()).containsExactlyInAnyOrder("user", "admin");
        assertThat(caller.permissions()).contains(Permission.of("*:*:own"), Permission.of("*:*:all"));
        assertThat(caller.proof()).isEqualTo(new Proof(Instant.ofEpochSecond(now.getEpochSecond()), Set.of("pwd")));
        assertThat(caller.actorId()).isEqualTo(administrator);
    }

    private static Map<String, Object> actor(UUID accountId, String role) {
        return Map.of(
                "sub", accountId.toString(),
                "sid", UUID.randomUUID().toString(),
                "av", 2,
                "roles", List.of(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "sid", "av", "roles"})
    void whoActsInSomebodysPlaceIsNamedInFull(String missing) {
        Map<String, Object> actor = new HashMap<>(actor(UUID.randomUUID(), "admin"));
        actor.remove(missing);
        JWTClaimsSet claims =
                TokenSigner.claims(clock.instant()).claim("act", actor).build();
        assertThat(tokens.check(SIGNER.sign(claims))).isEmpty();
    }

    @Test
    void whoMayActInNobodysPlaceDoesNot() {
        JWTClaimsSet claims = TokenSigner.claims(clock.instant())
                .claim("act", actor(UUID.randomUUID(), "user"))
                .build();
        assertThat(tokens.check(SIGNER.sign(claims))).isEmpty();
    }

    @Test
    void actingInSomebodysPlaceEndsWithTheRightsAndTheSessionOfWhoActs() {
        Map<String, Object> demoted = actor(UUID.randomUUID(), "admin");
        Map<String, Object> signedOut = actor(UUID.randomUUID(), "admin");
        String first = SIGNER.sign(
                TokenSigner.claims(clock.instant()).claim("act", demoted).build());
        String second = SIGNER.sign(
                TokenSigner.claims(clock.instant()).claim("act", signedOut).build());
        assertThat(tokens.check(first)).isPresent();
        assertThat(tokens.check(second)).isPresent();
        Rows.update(
                "insert into identity.pub_standing (kind, id, version, changed_at) "
                        + "values ('account', ?::uuid, 3, 'infinity')",
                String.valueOf(demoted.get("sub")));
        Rows.update(
                "insert into identity.pub_standing (kind, id, changed_at) values ('session', ?::uuid, 'infinity')",
                String.valueOf(signedOut.get("sid")));
        clock.advance(RevocationCache.FRESH.plusMillis(1));
        assertThat(tokens.check(first)).isEmpty();
        assertThat(tokens.check(second)).isEmpty();
    }

    static Stream<Arguments> changedClaims() {
        Instant now = Instant.now();
        return Stream.<Map.Entry<String, Consumer<JWTClaimsSet.Builder>>>of(
                        Map.entry("another issuer", c -> c.issuer("https://evil.test/api/auth")),
                        Map.entry("no issuer", c -> c.issuer(null)),
                        Map.entry("another audience", c -> c.audience("https://medley.test/other")),
                        Map.entry("one audience more", c -> c.audience(List.of(TokenSigner.URL + "/api", "other"))),
                        Map.entry("no audience", c -> c.audience((String) null)),
                        Map.entry("expired", c -> c.expirationTime(Date.from(now.minusSeconds(1)))),
                        Map.entry("no expiry", c -> c.expirationTime(null)),
                        Map.entry("issued in the future", c -> c.issueTime(Date.from(now.plusSeconds(120)))),
                        Map.entry("no time of issue", c -> c.issueTime(null)),
                        Map.entry("not valid yet", c -> c.notBeforeTime(Date.from(now.plusSeconds(120)))),
                        Map.entry("no subject", c -> c.subject(null)),
                        Map.entry("a subject that is no account", c -> c.subject("admin")),
                        Map.entry("no session", c -> c.claim("sid", null)),
                        Map.entry("a session that is a number", c -> c.claim("sid", 7)),
                        Map.entry("no roles", c -> c.claim("roles", null)),
                        Map.entry("roles that are a text", c -> c.claim("roles", "admin")),
                        Map.entry("a role that is none", c -> c.claim("roles", List.of(7))),
                        Map.entry("a role that is a list", c -> c.claim("roles", List.of("user", List.of()))),
                        Map.entry("no version of rights", c -> c.claim("av", null)),
                        Map.entry("an actor that is nobody", c -> c.claim("act", Map.of())),
                        Map.entry("a proof without methods", c -> c.claim("amr", null)))
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changedClaims")
    void whatIsNotForUsOpensNothing(String what, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = TokenSigner.claims(clock.instant());
        change.accept(claims);
        assertThat(tokens.check(SIGNER.sign(claims.build()))).as(what).isEmpty();
    }

    static Stream<Arguments> changedHeaders() {
        return Stream.<Map.Entry<String, Consumer<JWSHeader.Builder>>>of(
                        Map.entry("another type", h -> h.type(JOSEObjectType.JWT)),
                        Map.entry("no type", h -> h.type(null)),
                        Map.entry("no key", h -> h.keyID(null)),
                        Map.entry("an unknown key", h -> h.keyID("unknown")),
                        Map.entry(
                                "what we do not understand",
                                h -> h.criticalParams(Set.of("exp")).customParam("exp", 1)))
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changedHeaders")
    void aHeaderThatIsNotOursOpensNothing(String what, Consumer<JWSHeader.Builder> change) {
        JWTClaimsSet claims = TokenSigner.claims(clock.instant()).build();
        assertThat(tokens.check(SIGNER.sign(claims, change))).as(what).isEmpty();
    }

    @Test
    void anUnsignedTokenOpensNothing() {
        JWTClaimsSet claims = TokenSigner.claims(clock.instant()).build();
        assertThat(tokens.check(new PlainJWT(claims).serialize())).isEmpty();
        String signed = SIGNER.sign(claims);
        assertThat(tokens.check(signed.substring(0, signed.lastIndexOf('.') + 1)))
                .isEmpty();
    }

    /** The public key, known to all, as the secret of an HMAC. */
    @Test
    void aPublicKeyIsNoSecret() throws Exception {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(SIGNER.key().getKeyID())
                        .build(),
                TokenSigner.claims(clock.instant()).build());
        forged.sign(new MACSigner(SIGNER.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        assertThat(tokens.check(forged.serialize())).isEmpty();
    }

    @Test
    void aKeyInsideTheTokenIsNotBelieved() {
        TokenSigner stranger = TokenSigner.unpublished();
        JWTClaimsSet claims = TokenSigner.claims(clock.instant()).build();
        assertThat(tokens.check(stranger.sign(claims))).isEmpty();
        assertThat(tokens.check(stranger.sign(claims, h -> h.jwk(stranger.key().toPublicJWK()))))
                .isEmpty();
        assertThat(tokens.check(stranger.sign(claims, h -> h.keyID(SIGNER.key().getKeyID()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "e30.e30.e30", "null", "\u0000", "mdl_"})
    void whatIsNoTokenIsNone(String text) {
        assertThat(tokens.check(text)).isEmpty();
    }

    @Test
    void aTokenWithoutEndIsNotRead() {
        JWTClaimsSet claims = TokenSigner.claims(clock.instant())
                .claim("padding", "x".repeat(4000))
                .build();
        assertThat(tokens.check(SIGNER.sign(claims))).isEmpty();
    }

    /** A token is checked once and remembered; not for longer than it holds, nor when its session is over. */
    @Test
    void whatIsRememberedIsForgottenInTime() {
        JWTClaimsSet claims = TokenSigner.claims(clock.instant()).build();
        String token = SIGNER.sign(claims);
        assertThat(tokens.check(token)).isPresent();
        Rows.update(
                "insert into identity.pub_standing (kind, id, changed_at) values ('session', ?::uuid, 'infinity')",
                claims.getClaim("sid"));
        clock.advance(RevocationCache.FRESH.plusMillis(1));
        assertThat(tokens.check(token)).isEmpty();

        String other = SIGNER.sign(clock.instant());
        assertThat(tokens.check(other)).isPresent();
        clock.advance(TokenSettings.ACCESS_LIFETIME.minus(Duration.ofSeconds(5)));
        assertThat(tokens.check(other)).isPresent();
        clock.advance(Duration.ofSeconds(5));
        assertThat(tokens.check(other)).isEmpty();
    }

    @Test
    void aTokenFromBeforeRightsChangedIsOver() {
        JWTClaimsSet claims = TokenSigner.claims(clock.instant()).build();
        String token = SIGNER.sign(claims);
        assertThat(tokens.check(token)).isPresent();
        Rows.update(
                "insert into identity.pub_standing (kind, id, version, changed_at) "
                        + "values ('account', ?::uuid, 4, 'infinity')",
                claims.getSubject());
        clock.advance(RevocationCache.FRESH.plusMillis(1));
        assertThat(tokens.check(token)).isEmpty();
        JWTClaimsSet newer = new JWTClaimsSet.Builder(claims).claim("av", 4).build();
        assertThat(tokens.check(SIGNER.sign(newer))).isPresent();
    }
}
