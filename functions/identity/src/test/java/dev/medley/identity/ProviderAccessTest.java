package dev.medley.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked for beyond a sign-in: kept encrypted, refreshed, and given back. */
class ProviderAccessTest {

    private final SocialFunction function = SocialFunction.shared();
    private final Api anybody = function.api();
    private final long octo = UUID.randomUUID().getMostSignificantBits() >>> 24;
    private Api api = anybody;

    @BeforeEach
    void signIn() {
        Newcomer ada = Newcomer.verified();
        api = anybody.with(ada.login(anybody).is(200).text("/access_token"));
    }

    @Test
    void aSignInKeepsNoAccess() {
        UUID identity = link().is(200).id();
        assertThat(sealed(identity)).isEmpty();
        api.post(path(identity)).isProblem(404, "provider-access-unknown");
        api.delete(path(identity)).isProblem(404, "provider-access-unknown");
    }

    @Test
    void furtherScopesOfALinkedIdentityAreAskedForByLinkingItAgain() {
        UUID identity = link().is(200).id();

        ApiAnswer linked = link("repo").is(200);

        assertThat(linked.id()).isEqualTo(identity);
        assertThat(linked.at("/scopes")).hasSize(3);
        assertThat(linked.at("/scopes").toString()).contains("repo");
        assertThat(api.post(path(identity)).is(200).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void accessThatEndsIsRefreshedOnceHoweverManyAskForIt() throws Exception {
        UUID identity = link("repo").is(200).id();
        Set<String> tokens = new HashSet<>();
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ApiAnswer>> answers = IntStream.range(0, 20)
                    .mapToObj(_ -> tabs.submit(() -> api.post(path(identity))))
                    .toList();
            for (Future<ApiAnswer> answer : answers) {
                tokens.add(answer.get().is(200).text("/accessToken"));
            }
        }
        assertThat(tokens).hasSize(1).allMatch(function.github()::knows);
    }

    @Test
    void theDatabaseHoldsNoTokenThatCanBeRead() {
        UUID identity = link("repo").is(200).id();
        String token = api.post(path(identity)).is(200).text("/accessToken");
        assertThat(new String(sealed(identity), UTF_8)).isNotEmpty().doesNotContain(token, "accessToken");
    }

    @Test
    void aProvidersRefreshTokenStaysHere() {
        ApiAnswer linked = link("repo").is(200);
        ApiAnswer access = api.post(path(linked.id())).is(200);
        String answers =
                linked.body() + access.body() + api.get("/api/auth/identities").body();
        assertThat(answers).contains(access.text("/accessToken")).doesNotContain("ghr-");
    }

    @Test
    void whoActsInTheOwnersPlaceGetsNoneOfIt() {
        UUID identity = link("repo").is(200).id();
        String id = api.get("/api/auth/profile").text("/id");
        ApiAnswer inTheirPlace = Administrators.as("admin", anybody)
                .post("/api/admin/users/" + id + "/impersonation", Map.of("because", "a ticket"))
                .is(200);
        anybody.with(inTheirPlace.text("/access_token")).post(path(identity)).isProblem(403, "owner-required");
    }

    @Test
    void accessIsGivenBackAndTheIdentityStays() {
        UUID identity = link("repo").is(200).id();
        String token = api.post(path(identity)).is(200).text("/accessToken");

        api.delete(path(identity)).is(204);

        assertThat(function.github().knows(token)).isFalse();
        api.post(path(identity)).isProblem(404, "provider-access-unknown");
        assertThat(api.get("/api/auth/identities").is(200).at("/items")).hasSize(1);
    }

    @Test
    void unlinkingGivesAccessBackToo() {
        UUID identity = link("repo").is(200).id();
        String token = api.post(path(identity)).is(200).text("/accessToken");
        api.delete("/api/auth/identities/" + identity).is(204);
        assertThat(function.github().knows(token)).isFalse();
    }

    @Test
    void aLaterSignInLeavesAccessAsItIs() {
        UUID identity = link("repo").is(200).id();
        byte[] before = sealed(identity);
        link().is(200);
        assertThat(sealed(identity)).isEqualTo(before);
    }

    @Test
    void accessThatTheProviderHasEndedIsSaidToHaveEnded() {
        UUID identity = link("repo").is(200).id();
        function.github().forgetRefreshTokens(octo);
        api.post(path(identity)).isProblem(409, "provider-access-ended");
    }

    private ApiAnswer link(String... scopes) {
        ApiAnswer begun = Traveller.beginLink(api, "github", scopes);
        GitHubServer.Person person = new GitHubServer.Person(octo, octo + "@example.org", true);
        String code = function.github().approve(URI.create(begun.text("/authorizationUrl")), person);
        return Traveller.linkCallback(api, "github", begun, code);
    }

    private byte[] sealed(UUID identity) {
        return function.sql()
                .query("select coalesce(grant_sealed, '') as sealed from identity.provider_identity where id = :id")
                .with("id", identity)
                .first(row -> row.bytes("sealed"))
                .orElseThrow();
    }

    private static String path(UUID identity) {
        return "/api/auth/identities/" + identity + "/access";
    }
}
