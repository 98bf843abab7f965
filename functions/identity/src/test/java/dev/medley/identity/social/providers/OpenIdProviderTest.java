package dev.medley.identity.social.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.medley.identity.social.AuthorizationAttempt;
import dev.medley.identity.social.ProviderAssertion;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an ID token must be to be believed (OpenID Connect Core 1.0, 3.1.3.7; ASVS 10.5). */
class OpenIdProviderTest {

    /** Keys that are not known are looked up now and then only: in between nobody knows. */
    private static final List<String> NOT_BELIEVED = List.of("login-provider-untrusted", "login-provider-unavailable");

    private final HostileProvider server = new HostileProvider();
    private Duration deadline = Duration.ofSeconds(10);
    private final AuthorizationAttempt authorizationAttempt = new AuthorizationAttempt(
            SecretToken.random(),
            SecretToken.random(),
            "google",
            URI.create("https://app.example.org/"),
            Set.of("openid"),
            SecretToken.random(),
            SecretToken.random(),
            null,
            Instant.now().plusSeconds(60));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTokenAsItShouldBeIsBelieved() {
        ProviderAssertion providerAssertion = redeem(claims -> claims);
        assertThat(providerAssertion.issuer()).isEqualTo(server.issuer());
        assertThat(providerAssertion.subject()).isEqualTo("10769150350006150715113082367");
        assertThat(providerAssertion.email()).isEqualTo("ada@example.org");
        assertThat(providerAssertion.emailVerified()).isTrue();
    }

    @Test
    void aTokenOfAnotherIssuerIsNot() {
        refuses(claims -> claims.issuer("https://attacker.example.org"));
        refuses(claims -> claims.issuer(server.issuer() + "/"));
        refuses(claims -> claims.issuer(null));
    }

    @Test
    void aTokenForAnotherClientIsNot() {
        refuses(claims -> claims.audience("another-client"));
        refuses(claims -> claims.audience(List.of()));
        refuses(claims -> claims.claim("azp", "another-client"));
    }

    @Test
    void aTokenForOthersTooIsNot() {
        refuses(claims -> claims.audience(List.of(HostileProvider.CLIENT, "another-client"))
                .claim("azp", HostileProvider.CLIENT));
    }

    @Test
    void aTokenThatIsTooOldOrNotYetMadeIsNot() {
        refuses(claims -> claims.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(5)))));
        refuses(claims -> claims.expirationTime(null));
        refuses(claims -> claims.issueTime(Date.from(Instant.now().plus(Duration.ofMinutes(5)))));
        refuses(claims -> claims.issueTime(null));
        refuses(claims -> claims.notBeforeTime(Date.from(Instant.now().plus(Duration.ofMinutes(4)))));
    }

    @Test
    void aTokenOfAnotherAttemptIsNot() {
        refuses(claims -> claims.claim("nonce", SecretToken.random().text()));
        refuses(claims -> claims.claim("nonce", null));
    }

    @Test
    void aTokenThatNamesNobodyIsNot() {
        refuses(claims -> claims.subject(null));
    }

    @Test
    void aTokenOfAnotherAccessTokenIsNot() {
        refuses(claims -> claims.claim("at_hash", "77QmUPtjPfzWtF2AnpK9RQ"));
    }

    @Test
    void aTokenWithoutASignatureIsNot() {
        server.answerWith(new PlainJWT(claims(b -> b)).serialize());
        untrusted();
    }

    @Test
    void aTokenThatIsSignedWithOurOwnSecretIsNot() {
        server.answerWith(server.signedWithSecret(claims(b -> b)));
        untrusted();
    }

    @Test
    void aTokenThatIsSignedWithThePublicKeyAsASecretIsNot() {
        server.answerWith(server.signedWithPublicKey(claims(b -> b)));
        untrusted();
    }

    @Test
    void keysThatTheProviderChangesAreLookedUpAndThoseBeforeAreNoLonger() {
        OpenIdProvider provider = provider(server.issuer());
        String former = server.signed(JWSAlgorithm.RS256, claims(b -> b));
        server.answerWith(former);
        assertThat(provider.redeem(authorizationAttempt, "code", null).subject())
                .isNotEmpty();
        server.rotateKeys();
        server.answerWith(server.signed(JWSAlgorithm.RS256, claims(b -> b)));
        assertThat(provider.redeem(authorizationAttempt, "code", null).subject())
                .isNotEmpty();
        server.answerWith(former);
        assertThat(refusal(provider, null)).isIn(NOT_BELIEVED);
    }

    @Test
    void aTokenOfAKeyThatTheProviderDoesNotNameIsNotHoweverOften() {
        OpenIdProvider provider = provider(server.issuer());
        for (String key : List.of("one", "two", "three", "../key", "")) {
            server.answerWith(server.signedUnderName(key, claims(b -> b)));
            assertThat(refusal(provider, null)).as(key).isIn(NOT_BELIEVED);
        }
        server.answerWith(server.signed(JWSAlgorithm.RS256, claims(b -> b)));
        assertThat(provider.redeem(authorizationAttempt, "code", null).subject())
                .isNotEmpty();
    }

    @Test
    void aTokenOfAnAlgorithmThatIsNotOnTheListIsNot() {
        server.answerWith(server.signed(JWSAlgorithm.RS512, claims(b -> b)));
        untrusted();
    }

    @Test
    void aTokenThatIsSignedWithAnothersKeyIsNot() {
        server.answerWith(server.signedByAnother(claims(b -> b)));
        untrusted();
    }

    @Test
    void anAnswerWithoutATokenIsNot() {
        server.answerWith("");
        untrusted();
        server.answerWith("not.a.token");
        untrusted();
    }

    @Test
    void aProviderThatCallsItselfOtherwiseIsNotDiscovered() {
        server.callItself("https://attacker.example.org");
        assertThat(refusal(server.issuer(), null)).isEqualTo("login-provider-untrusted");
    }

    @Test
    void whereTheIssuerIsPromisedInTheAddressItMustBeThere() {
        server.promiseIssuer();
        server.answerWith(server.signed(JWSAlgorithm.RS256, claims(b -> b)));
        assertThat(refusal(server.issuer(), null)).isEqualTo("login-provider-untrusted");
        assertThat(refusal(server.issuer(), "https://attacker.example.org")).isEqualTo("login-provider-untrusted");
        assertThat(provider(server.issuer())
                        .redeem(authorizationAttempt, "code", server.issuer())
                        .subject())
                .isNotEmpty();
    }

    @Test
    void aProviderThatIsSlowOrRedirectsOrIsAwayIsUnavailable() {
        deadline = Duration.ofMillis(500);
        server.hang();
        assertThat(refusal(server.issuer(), null)).isEqualTo("login-provider-unavailable");
        assertThat(refusal(server.issuer() + "/redirecting", null)).isEqualTo("login-provider-unavailable");
        server.close();
        assertThat(refusal(server.issuer(), null)).isEqualTo("login-provider-unavailable");
    }

    private void refuses(UnaryOperator<JWTClaimsSet.Builder> change) {
        server.answerWith(server.signed(JWSAlgorithm.RS256, claims(change)));
        untrusted();
    }

    private void untrusted() {
        assertThat(refusal(server.issuer(), null)).isEqualTo("login-provider-untrusted");
    }

    private ProviderAssertion redeem(UnaryOperator<JWTClaimsSet.Builder> change) {
        server.answerWith(server.signed(JWSAlgorithm.RS256, claims(change)));
        return provider(server.issuer()).redeem(authorizationAttempt, "code", null);
    }

    private String refusal(String issuer, @Nullable String answeredBy) {
        return refusal(provider(issuer), answeredBy);
    }

    private String refusal(OpenIdProvider provider, @Nullable String answeredBy) {
        Refusal[] refusal = new Refusal[1];
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> provider.redeem(authorizationAttempt, "code", answeredBy))
                .satisfies(thrown -> refusal[0] = thrown);
        return refusal[0].code();
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(server.issuer())
                        .audience(HostileProvider.CLIENT)
                        .subject("10769150350006150715113082367")
                        .claim("nonce", authorizationAttempt.nonce().text())
                        .claim("email", "ada@example.org")
                        .claim("email_verified", true)
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(300))))
                .build();
    }

    private OpenIdProvider provider(String issuer) {
        Clock clock = Clock.systemUTC();
        ProviderHttpClient providerHttpClient =
                new ProviderHttpClient(new OutboundClients(clock, new OutboundSettings(List.of(), false)), deadline);
        ClientRegistration clientRegistration =
                new ClientRegistration("google", "Google", HostileProvider.CLIENT, () -> HostileProvider.SECRET);
        OAuthClient client = new OAuthClient(clientRegistration, providerHttpClient);
        Discovery discovery = new Discovery(URI.create(issuer), client, providerHttpClient, clock);
        return new OpenIdProvider(client, discovery, Scopes.of(List.of("openid"), List.of()), clock);
    }
}
