package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Statements;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SocialSignInTest {

    /** As many as a user may have open; a further one would end the first. */
    private static final int SESSIONS_AT_MOST = 10;

    private final SocialFunction function = SocialFunction.shared();
    private final Api api = function.api();

    @Test
    void theProvidersAreListedWithWhatTheyMayBeAskedFor() {
        ApiAnswer providers = api.get("/api/auth/providers").is(200);
        assertThat(providers.at("/items").findValuesAsText("name")).containsExactly("facebook", "github", "google");
        assertThat(providers.text("/items/1/furtherScopes/0")).isEqualTo("repo");
        assertThat(providers.text("/items/2/displayName")).isEqualTo("Google");
    }

    @Test
    void theFirstSignInWithGoogleMakesAnAccountAndTheNextOpensIt() {
        Traveller ada = Traveller.fresh();

        ApiAnswer first = ada.signIn(api).is(200);
        ApiAnswer second = ada.signIn(api).is(200);

        ApiAnswer profile = profile(first);
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        assertThat(profile.text("/email")).isEqualTo(ada.email());
        assertThat(profile.text("/displayName")).isEqualTo("Ada at Google");
        assertThat(profile.at("/emailVerified").asBoolean()).isTrue();
        assertThat(profile(second).id()).isEqualTo(profile.id());
    }

    @Test
    void theFirstSignInWithGitHubTakesTheVerifiedPrimaryAddress() {
        GitHubServer.Person octo = new GitHubServer.Person(random(), UUID.randomUUID() + "@example.org", true);
        ApiAnswer begun = Traveller.begin(api, "github");

        ApiAnswer tokens =
                Traveller.callback(api, "github", begun, github(begun, octo)).is(200);

        assertThat(profile(tokens).text("/email")).isEqualTo(octo.email());
        assertThat(profile(tokens).text("/displayName")).isEqualTo("Octo Cat");
    }

    @Test
    void theRequestToTheProviderCarriesStateNonceAndAChallengeAndNoSecret() {
        ApiAnswer begun = Traveller.begin(api, "google");
        Map<String, String> request =
                CodeDesk.parameters(URI.create(begun.text("/authorizationUrl")).getRawQuery());
        assertThat(request)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", SocialFunction.REDIRECT_URI)
                .containsEntry("scope", "email openid profile")
                .containsEntry("state", begun.text("/state"))
                .containsEntry("claims", "{\"id_token\":{\"auth_time\":{\"essential\":true}}}")
                .containsKeys("nonce", "code_challenge");
        assertThat(request.values()).doesNotContain(begun.text("/binding"), CodeDesk.SECRET);
    }

    @Test
    void aStateIsGoodOnceAtItsProviderForItsClientForTenMinutes() {
        Traveller ada = Traveller.fresh();
        ApiAnswer begun = Traveller.begin(api, "google");
        String code = ada.agreeAtGoogle(begun);
        Map<String, String> swapped =
                Map.of("state", begun.text("/state"), "binding", "another-client's", "code", code);

        api.post("/api/auth/providers/google/callback", swapped).isProblem(422, "authorization-state-invalid");
        Traveller.callback(api, "github", begun, code).isProblem(422, "authorization-state-invalid");
        Traveller.callback(api, "google", begun, code).is(200);
        Traveller.callback(api, "google", begun, code).isProblem(422, "authorization-state-invalid");
    }

    @Test
    void aStateExpires() {
        ApiAnswer begun = Traveller.begin(api, "google");
        String code = Traveller.fresh().agreeAtGoogle(begun);
        Traveller.callback(function.later(Duration.ofMinutes(10)), "google", begun, code)
                .isProblem(422, "authorization-state-invalid");
    }

    @Test
    void nobodyIsSentToAnAddressThatIsNotAllowedLetterByLetter() {
        for (String address : List.of(
                SocialFunction.REDIRECT_URI + "/",
                SocialFunction.REDIRECT_URI + "?next=elsewhere",
                SocialFunction.REDIRECT_URI.toUpperCase(Locale.ROOT),
                "https://elsewhere.example.org/signed-in",
                "javascript:alert(1)")) {
            api.post("/api/auth/providers/google/authorization", Map.of("redirectUri", address))
                    .isProblem(422, "redirect-uri-unknown");
        }
        api.post("/api/auth/providers/google/authorization", Map.of("redirectUri", "org.example.app:/signed-in"))
                .is(201);
    }

    @Test
    void onlyAllowedScopesAreAskedFor() {
        api.post(
                        "/api/auth/providers/github/authorization",
                        Map.of("redirectUri", SocialFunction.REDIRECT_URI, "scopes", List.of("admin:org")))
                .isProblem(422, "scope-not-allowed");
        assertThat(Traveller.begin(api, "github", "repo").text("/authorizationUrl"))
                .contains("scope=read%3Auser+repo+user%3Aemail");
    }

    @Test
    void whatIsUnknownOrMalformedIsSaid() {
        Map<String, String> wanted = Map.of("redirectUri", SocialFunction.REDIRECT_URI);
        api.post("/api/auth/providers/myspace/authorization", wanted).isProblem(404, "login-provider-unknown");
        api.post("/api/auth/providers/google/authorization", Map.of()).isProblem(422, "validation-failed");
        api.post("/api/auth/providers/google/callback", Map.of("state", "s", "binding", "x".repeat(201), "code", "c"))
                .isProblem(422, "validation-failed");
        api.post("/api/auth/providers/google/callback", Map.of("state", "s", "binding", "b", "code", "c"))
                .isProblem(422, "authorization-state-invalid");
    }

    @Test
    void manyWhoSendTheSameCallbackBeginOneSession() throws Exception {
        ApiAnswer begun = Traveller.begin(api, "google");
        String code = Traveller.fresh().agreeAtGoogle(begun);

        List<ApiAnswer> answers = atOnce(IntStream.range(0, 20)
                .<Callable<ApiAnswer>>mapToObj(_ -> () -> Traveller.callback(api, "google", begun, code))
                .toList());

        List<ApiAnswer> signedIn =
                answers.stream().filter(a -> a.status() == 200).toList();
        assertThat(signedIn).hasSize(1);
        assertThat(answers.stream().filter(a -> a.status() == 422)).hasSize(19);
        assertThat(sessions(profile(signedIn.getFirst()).id())).isEqualTo(1);
    }

    @Test
    void anIdentityThatComesForTheFirstTimeInManyTabsMakesOneAccount() throws Exception {
        Traveller ada = Traveller.fresh();
        List<Callable<ApiAnswer>> tabs = new ArrayList<>();
        for (int i = 0; i < SESSIONS_AT_MOST; i++) {
            ApiAnswer begun = Traveller.begin(api, "google");
            String code = ada.agreeAtGoogle(begun);
            tabs.add(() -> Traveller.callback(api, "google", begun, code));
        }

        Set<UUID> accounts = new HashSet<>();
        for (ApiAnswer apiAnswer : atOnce(tabs)) {
            accounts.add(profile(apiAnswer.is(200)).id());
        }

        assertThat(accounts).hasSize(1);
        assertThat(sessions(accounts.iterator().next())).isEqualTo(SESSIONS_AT_MOST);
    }

    @Test
    void aProviderIsOneFactorSoTheSecondIsStillAskedFor() {
        Traveller ada = Traveller.fresh();
        UUID account = profile(ada.signIn(api).is(200)).id();
        function.sql()
                .query("update identity.account set factors = array ['totp'] where id = :id")
                .with("id", account)
                .update();

        ApiAnswer challenged = ada.signIn(api).is(202);

        assertThat(challenged.text("/factors/0")).isEqualTo("totp");
        assertThat(challenged.text("/challengeToken")).isNotEmpty();
    }

    @Test
    void aSuspendedAccountStaysShut() {
        Traveller ada = Traveller.fresh();
        UUID account = profile(ada.signIn(api).is(200)).id();
        function.sql()
                .query("update identity.account set status = 'suspended' where id = :id")
                .with("id", account)
                .update();
        ada.signIn(api).isProblem(403, "account-suspended");
    }

    @Test
    void aSignInOfAKnownIdentityTakesTwelveStatements() {
        Traveller ada = Traveller.fresh();
        ada.signIn(api).is(200);
        ApiAnswer begun = Traveller.begin(api, "google");
        Map<String, String> callback = Traveller.body(begun, ada.agreeAtGoogle(begun));

        List<String> statements = Statements.during(
                () -> assertThat(function.call(LambdaRequests.post("/api/auth/providers/google/callback", callback))
                                .getStatusCode())
                        .isEqualTo(200));

        assertThat(statements).hasSizeLessThanOrEqualTo(12);
    }

    private String github(ApiAnswer begun, GitHubServer.Person person) {
        return function.github().approve(URI.create(begun.text("/authorizationUrl")), person);
    }

    private ApiAnswer profile(ApiAnswer tokens) {
        return api.with(tokens.text("/access_token")).get("/api/auth/profile").is(200);
    }

    private int sessions(UUID account) {
        return function.sql()
                .query("select count(*)::int as n from identity.session where account_id = :id")
                .with("id", account)
                .first(row -> row.integer("n"))
                .orElseThrow();
    }

    private static long random() {
        return UUID.randomUUID().getMostSignificantBits() >>> 24;
    }

    private static List<ApiAnswer> atOnce(List<Callable<ApiAnswer>> calls) throws Exception {
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<ApiAnswer> answers = new ArrayList<>();
            for (Future<ApiAnswer> future : tabs.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
