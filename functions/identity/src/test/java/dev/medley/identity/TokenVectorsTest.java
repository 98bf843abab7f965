package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.medley.storage.FieldEncryption;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tokens that RFC 8725 warns of, each a good one with one thing wrong, shown over HTTP. */
@FunctionTest("identity")
class TokenVectorsTest {

    private final Api api;
    private final SignedJWT good;
    private final ECKey ours;

    TokenVectorsTest(FunctionUnderTest identity) throws ParseException {
        api = identity.api();
        good = good();
        ours = ours(identity);
    }

    @Test
    void whatTheTestSignsWithOurKeyIsBelieved() throws JOSEException {
        api.with(sign(header(), claims(), ours)).get("/api/auth/profile").is(200);
    }

    @Test
    void noAlgorithmAndOthersAreRefused() throws JOSEException {
        String claims = good.getPayload().toBase64URL().toString();
        for (String header : List.of(
                "{\"alg\":\"none\",\"typ\":\"at+jwt\"}",
                "{\"alg\":\"NONE\",\"typ\":\"at+jwt\",\"kid\":\"" + ours.getKeyID() + "\"}",
                "{\"alg\":\"ES256K\",\"typ\":\"at+jwt\",\"kid\":\"" + ours.getKeyID() + "\"}",
                "{\"alg\":\"ES384\",\"typ\":\"at+jwt\",\"kid\":\"" + ours.getKeyID() + "\"}")) {
            String encoded = Base64URL.encode(header).toString();
            refused(encoded + "." + claims + ".");
            refused(encoded + "." + claims + "." + good.getSignature());
        }
    }

    @Test
    void thePublicKeyIsNoSecret() throws JOSEException {
        for (byte[] secret : List.of(
                ours.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
                ours.toECPublicKey().getEncoded())) {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID(ours.getKeyID())
                    .build();
            refused(sign(header, claims(), new MACSigner(secret)));
        }
    }

    @Test
    void anotherKindOfTokenIsNoAccessToken() throws JOSEException {
        for (String type : List.of("JWT", "id+jwt", "logout+jwt", "")) {
            refused(sign(header(builder -> builder.type(new JOSEObjectType(type))), claims(), ours));
        }
        refused(sign(header(builder -> builder.type(null)), claims(), ours));
    }

    @Test
    void aKeyThatNobodyPublishedVerifiesNothing() throws JOSEException {
        ECKey foreign = key(Curve.P_256);
        refused(sign(header(builder -> builder.keyID(null)), claims(), ours));
        refused(sign(header(builder -> builder.keyID("../../etc/passwd")), claims(), ours));
        refused(sign(header(builder -> builder.keyID(foreign.getKeyID())), claims(), foreign));
        refused(sign(header(), claims(), foreign));
    }

    @Test
    void keysThatATokenBringsAreNotLookedAt() throws JOSEException {
        ECKey foreign = key(Curve.P_256);
        URI evil = URI.create("https://evil.example/jwks.json");
        refused(sign(header(builder -> builder.jwk(foreign.toPublicJWK())), claims(), foreign));
        refused(sign(header(builder -> builder.jwkURL(evil)), claims(), foreign));
        refused(sign(header(builder -> builder.x509CertURL(evil)), claims(), foreign));
    }

    @Test
    void whatMustBeUnderstoodIsNot() throws JOSEException {
        for (String critical : List.of("\"crit\":[\"b64\"],\"b64\":true", "\"crit\":[\"urn:x\"],\"urn:x\":1")) {
            String header =
                    "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"" + ours.getKeyID() + "\"," + critical + "}";
            Base64URL content = Base64URL.encode(header);
            byte[] signed = (content + "." + claims().toPayload().toBase64URL()).getBytes(StandardCharsets.US_ASCII);
            Base64URL signature = new ECDSASigner(ours).sign(header(), signed);
            refused(content + "." + claims().toPayload().toBase64URL() + "." + signature);
        }
    }

    @Test
    void aTokenForOthersOrFromOthersIsRefused() throws JOSEException {
        refused(sign(header(), claims(claims -> claims.audience("https://elsewhere.example/api")), ours));
        refused(sign(
                header(), claims(claims -> claims.audience(List.of(audience(), "https://elsewhere.example"))), ours));
        refused(sign(header(), claims(claims -> claims.audience(List.of())), ours));
        refused(sign(header(), claims(claims -> claims.issuer("https://elsewhere.example")), ours));
        refused(sign(header(), claims(claims -> claims.issuer(null)), ours));
    }

    @Test
    void timesAreChecked() throws JOSEException {
        Instant now = Instant.now();
        refused(sign(header(), claims(claims -> claims.expirationTime(Date.from(now.minusSeconds(1)))), ours));
        refused(sign(header(), claims(claims -> claims.expirationTime(null)), ours));
        refused(sign(header(), claims(claims -> claims.issueTime(Date.from(now.plus(Duration.ofMinutes(2))))), ours));
        refused(sign(header(), claims(claims -> claims.issueTime(null)), ours));
        refused(sign(
                header(), claims(claims -> claims.notBeforeTime(Date.from(now.plus(Duration.ofMinutes(2))))), ours));
    }

    @Test
    void claimsThatAreMissingOrOfTheWrongKindAreRefused() throws JOSEException {
        refused(sign(header(), claims(claims -> claims.subject(null)), ours));
        refused(sign(header(), claims(claims -> claims.subject("1; drop table")), ours));
        refused(sign(header(), claims(claims -> claims.claim("sid", 7)), ours));
        refused(sign(header(), claims(claims -> claims.claim("roles", "super_admin")), ours));
        refused(sign(header(), claims(claims -> claims.claim("roles", null)), ours));
        refused(sign(header(), claims(claims -> claims.claim("av", "high")), ours));
        refused(sign(header(), claims(claims -> claims.claim("av", null)), ours));
    }

    @Test
    void anotherCurveUnderOurNameIsRefused() throws JOSEException {
        ECKey foreign = key(Curve.P_384);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES384)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(ours.getKeyID())
                .build();
        refused(sign(header, claims(), foreign));
    }

    @Test
    void aSignatureThatIsNotThatOfThisTokenIsRefused() throws JOSEException {
        String signed = sign(header(), claims(claims -> claims.jwtID("another")), ours);
        api.with(signed).get("/api/auth/profile").is(200);
        String content = signed.substring(0, signed.lastIndexOf('.') + 1);
        refused(content);
        refused(content + Base64URL.encode(new byte[64]));
        refused(content + Base64URL.encode(new byte[63]));
        refused(content + good.getSignature());
        refused(content.replaceFirst("\\.", ".e30") + signed.substring(signed.lastIndexOf('.') + 1));
        byte[] halfZero =
                Base64URL.from(signed.substring(signed.lastIndexOf('.') + 1)).decode();
        Arrays.fill(halfZero, 0, 32, (byte) 0);
        refused(content + Base64URL.encode(halfZero));
    }

    @Test
    void whatIsTooLongOrNoTokenIsRefused() throws JOSEException {
        refused(sign(header(), claims(claims -> claims.claim("padding", "x".repeat(4_000))), ours));
        refused("..");
        refused("a.b.c.d.e");
        refused("{}");
    }

    private void refused(String token) {
        assertThat(api.with(token)
                        .get("/api/auth/profile")
                        .isProblem(401, "unauthenticated")
                        .header("WWW-Authenticate"))
                .startsWith("Bearer");
    }

    private SignedJWT good() {
        try {
            return SignedJWT.parse(Newcomer.verified().login(api).is(200).text("/access_token"));
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** Both halves of the key that signs. */
    private ECKey ours(FunctionUnderTest identity) throws ParseException {
        byte[] sealed = Rows.bytes(
                "select private_jwk_sealed from identity.signing_key where key_id = ?",
                good.getHeader().getKeyID());
        byte[] jwk = identity.bean(FieldEncryption.class).open("signing-key", sealed);
        return ECKey.parse(new String(jwk, StandardCharsets.UTF_8));
    }

    private static ECKey key(Curve curve) throws JOSEException {
        return new ECKeyGenerator(curve).keyIDFromThumbprint(true).generate();
    }

    private String audience() {
        return String.valueOf(claims().getAudience().getFirst());
    }

    private JWTClaimsSet claims() {
        return claims(UnaryOperator.identity());
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            return change.apply(new JWTClaimsSet.Builder(good.getJWTClaimsSet()))
                    .build();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private JWSHeader header() {
        return header(UnaryOperator.identity());
    }

    private JWSHeader header(UnaryOperator<JWSHeader.Builder> change) {
        return change.apply(new JWSHeader.Builder(good.getHeader())).build();
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, ECKey key) throws JOSEException {
        return sign(header, claims, new ECDSASigner(key));
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }
}
