package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Since when somebody has been signed in at a provider counts where a fresh sign-in is needed (ASVS 6.8.4). */
class SocialFreshnessTest {

    private final Api api = SocialFunction.shared().api();

    @Test
    void aSignInAtAProviderIsAsFreshAsTheProviderSays() {
        Traveller ada = Traveller.fresh();
        Instant now = Instant.now();
        ApiAnswer before = signIn(ada, now.minus(Duration.ofMinutes(6)));
        ApiAnswer fresh = signIn(ada, now);
        ApiAnswer ahead = signIn(ada, now.plus(Duration.ofDays(365)));

        api.with(before.text("/access_token")).post("/api/auth/factors/totp").isProblem(401, "step-up-required");
        api.with(fresh.text("/access_token")).post("/api/auth/factors/totp").is(200);
        assertThat(Jwt.authenticatedAt(ahead)).isBefore(now.plus(Duration.ofHours(1)));
    }

    @Test
    void whoNeedsAFreshSignInHasTheProviderAskedForOne() {
        Map<String, Object> wanted = Map.of("redirectUri", SocialFunction.REDIRECT_URI, "fresh", true);
        assertThat(authorizationUrl("google", wanted)).contains("max_age=0");
        assertThat(authorizationUrl("facebook", wanted)).contains("auth_type=reauthenticate");
        assertThat(authorizationUrl("google", Map.of("redirectUri", SocialFunction.REDIRECT_URI)))
                .doesNotContain("max_age");
    }

    @Test
    void whatIsNeitherTrueNorFalseIsNotTakenForFalse() {
        for (Object neither : List.of("true", "yes", 1, List.of())) {
            ApiAnswer refused = api.post(
                            "/api/auth/providers/google/authorization",
                            Map.of("redirectUri", SocialFunction.REDIRECT_URI, "fresh", neither))
                    .isProblem(400, "request-malformed");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/fresh");
        }
    }

    private ApiAnswer signIn(Traveller traveller, Instant authenticatedAt) {
        ApiAnswer begun = Traveller.begin(api, "google");
        String code = traveller.agreeAtGoogle(begun, authenticatedAt);
        return Traveller.callback(api, "google", begun, code).is(200);
    }

    private String authorizationUrl(String provider, Map<String, Object> wanted) {
        return api.post("/api/auth/providers/" + provider + "/authorization", wanted)
                .is(201)
                .text("/authorizationUrl");
    }
}
