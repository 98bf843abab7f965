package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class SessionsTest {

    private final Api api;

    SessionsTest(Api api) {
        this.api = api;
    }

    @Test
    void theAccessTokenIsAJwtOfRfc9068ThatThePublishedKeysVerify() throws ParseException {
        SignedJWT token = SignedJWT.parse(signedIn().text("/access_token"));
        JWKSet keys =
                JWKSet.parse(api.get("/api/auth/.well-known/jwks.json").is(200).body());

        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(keys.getKeyByKeyId(token.getHeader().getKeyID())).isNotNull();
        assertThat(keys.getKeyByKeyId(token.getHeader().getKeyID()).isPrivate()).isFalse();
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsKeys("iss", "aud", "sub", "exp", "iat", "jti", "client_id", "sid", "roles");
    }

    @Test
    void aRefreshTokenIsExchangedForASuccessor() {
        ApiAnswer tokens = signedIn();
        ApiAnswer next = refresh(tokens.text("/refresh_token")).is(200);
        assertThat(next.text("/refresh_token")).isNotEqualTo(tokens.text("/refresh_token"));
        api.with(next.text("/access_token")).get("/api/auth/profile").is(200);
    }

    @Test
    void manyWhoRefreshAtOnceGetTheSameSuccessor() throws Exception {
        String token = signedIn().text("/refresh_token");
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ApiAnswer>> answers = IntStream.range(0, 20)
                    .mapToObj(_ -> tabs.submit(() -> refresh(token)))
                    .toList();
            Set<String> successors = new HashSet<>();
            for (Future<ApiAnswer> answer : answers) {
                successors.add(answer.get().is(200).text("/refresh_token"));
            }
            assertThat(successors).hasSize(1);
        }
    }

    @Test
    void signingOutEndsTheSessionAndItsTokensAtOnce() {
        ApiAnswer tokens = signedIn();
        Api ada = api.with(tokens.text("/access_token"));
        ada.post("/api/auth/logout").is(204);
        ada.get("/api/auth/profile").isProblem(401, "unauthenticated");
        refresh(tokens.text("/refresh_token")).isProblem(401, "refresh-token-invalid");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        Newcomer ada = Newcomer.verified();
        ApiAnswer wrong = ada.login(api, "not her password").isProblem(401, "credentials-wrong");
        ApiAnswer unknown = new Newcomer("nobody@example.org").login(api).isProblem(401, "credentials-wrong");
        assertThat(wrong.text("/detail")).isEqualTo(unknown.text("/detail"));
    }

    @Test
    void aForgedTokenOpensNothing() throws ParseException {
        String good = signedIn().text("/access_token");
        String[] parts = good.split("\\.", -1);
        Stream.of(
                        "nonsense",
                        "eyJhbGciOiJub25lIn0." + parts[1] + ".",
                        "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0." + parts[1] + "." + parts[2],
                        parts[0] + "." + parts[1] + "." + parts[2].substring(0, 20) + "A".repeat(66),
                        parts[0] + "." + parts[1] + "x." + parts[2],
                        "a".repeat(5_000))
                .forEach(token -> api.with(token).get("/api/auth/profile").isProblem(401, "unauthenticated"));
        assertThat(api.get("/api/auth/profile")
                        .isProblem(401, "unauthenticated")
                        .header("WWW-Authenticate"))
                .startsWith("Bearer");
    }

    @Test
    void anUnknownRefreshTokenIsRefused() {
        refresh("never-issued").isProblem(401, "refresh-token-invalid");
        refresh("x".repeat(201)).isProblem(422, "validation-failed");
    }

    private ApiAnswer signedIn() {
        return Newcomer.verified().login(api).is(200);
    }

    private ApiAnswer refresh(String token) {
        return api.post("/api/auth/refresh", Map.of("refreshToken", token));
    }
}
