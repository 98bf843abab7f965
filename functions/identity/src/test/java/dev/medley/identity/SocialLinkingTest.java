package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SocialLinkingTest {

    private final SocialFunction function = SocialFunction.shared();
    private final Api anybody = function.api();

    @Test
    void aLinkedIdentityOpensTheAccountAndItsOwnerIsTold() {
        Newcomer ada = Newcomer.verified();
        Api api = signedIn(ada);
        Traveller google = Traveller.fresh();

        ApiAnswer linked = google.link(api).is(200);

        ApiAnswer identities = api.get("/api/auth/identities").is(200);
        assertThat(identities.at("/items")).hasSize(1);
        assertThat(identities.text("/items/0/id")).isEqualTo(linked.text("/id"));
        assertThat(identities.text("/items/0/provider")).isEqualTo("google");
        assertThat(identities.text("/items/0/email")).isEqualTo(google.email());
        assertThat(identities.text("/items/0/linkedAt")).isNotEmpty();
        assertThat(account(google.signIn(anybody).is(200))).isEqualTo(account(api));
        await().until(() -> isTold(ada, "google now opens your medley account"));
    }

    @Test
    void anIdentityThatOpensAnotherAccountIsNotTakenFromIt() {
        Traveller google = Traveller.fresh();
        google.signIn(anybody).is(200);
        Api api = signedIn(Newcomer.verified());

        ApiAnswer refused = google.link(api).isProblem(409, "identity-linked-elsewhere");

        assertThat(refused.text("/detail")).contains("unlink it there");
        assertThat(api.get("/api/auth/identities").is(200).at("/items")).isEmpty();
    }

    @Test
    void linkingTwiceIsLinkingOnce() {
        Api api = signedIn(Newcomer.verified());
        Traveller google = Traveller.fresh();
        assertThat(google.link(api).is(200).id())
                .isEqualTo(google.link(api).is(200).id());
    }

    @Test
    void theSameIdentityLinkedByTwoAtOnceGoesToOne() throws Exception {
        Traveller google = Traveller.fresh();
        Api ada = signedIn(Newcomer.verified());
        Api bob = signedIn(Newcomer.verified());

        List<ApiAnswer> answers = bothAtOnce(() -> google.link(ada), () -> google.link(bob));

        assertThat(answers).extracting(ApiAnswer::status).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void anUnlinkedIdentityOpensNothingAnyMore() {
        Newcomer ada = Newcomer.verified();
        Api api = signedIn(ada);
        Traveller google = Traveller.fresh();
        UUID identity = google.link(api).is(200).id();

        api.delete("/api/auth/identities/" + identity).is(204);

        api.delete("/api/auth/identities/" + identity).isProblem(404, "identity-unknown");
        assertThat(account(google.signIn(anybody).is(200))).isNotEqualTo(account(api));
        await().until(() -> isTold(ada, "google no longer opens your medley account"));
    }

    @Test
    void theLastWayInStays() {
        Api api = anybody.with(Traveller.fresh().signIn(anybody).is(200).text("/access_token"));
        String first = api.get("/api/auth/identities").text("/items/0/id");
        api.delete("/api/auth/identities/" + first).isProblem(409, "last-way-in");

        Traveller.fresh().link(api).is(200);

        api.delete("/api/auth/identities/" + first).is(204);
    }

    @Test
    void ofTheLastTwoThatAreUnlinkedAtOnceOneStays() throws Exception {
        Api api = anybody.with(Traveller.fresh().signIn(anybody).is(200).text("/access_token"));
        Traveller.fresh().link(api).is(200);
        ApiAnswer identities = api.get("/api/auth/identities").is(200);

        List<ApiAnswer> answers = bothAtOnce(
                () -> api.delete("/api/auth/identities/" + identities.text("/items/0/id")),
                () -> api.delete("/api/auth/identities/" + identities.text("/items/1/id")));

        assertThat(answers).extracting(ApiAnswer::status).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void somebodyElsesIdentityIsUnknown() {
        Api ada = signedIn(Newcomer.verified());
        UUID identity = Traveller.fresh().link(ada).is(200).id();
        Api bob = signedIn(Newcomer.verified());
        bob.delete("/api/auth/identities/" + identity).isProblem(404, "identity-unknown");
        bob.delete("/api/auth/identities/" + identity + "/access").isProblem(404, "provider-access-unknown");
        anybody.get("/api/auth/identities").isProblem(401, "unauthenticated");
    }

    @Test
    void whoeverHasNotProvenThemselvesLatelyLinksAndUnlinksNothing() {
        Newcomer ada = Newcomer.verified();
        ApiAnswer tokens = ada.login(anybody).is(200);
        UUID identity = Traveller.fresh()
                .link(anybody.with(tokens.text("/access_token")))
                .is(200)
                .id();
        Api stale = anybody.with(aged(tokens));

        stale.delete("/api/auth/identities/" + identity).isProblem(401, "step-up-required");
        stale.post(
                        "/api/auth/identities/authorization",
                        Map.of("provider", "google", "redirectUri", SocialFunction.REDIRECT_URI))
                .isProblem(401, "step-up-required");
    }

    @Test
    void aLinkingIsNoSignInAndNobodyElsesLinking() {
        Traveller google = Traveller.fresh();
        Api ada = signedIn(Newcomer.verified());
        Api bob = signedIn(Newcomer.verified());
        ApiAnswer linking = Traveller.beginLink(ada, "google");
        String code = google.agreeAtGoogle(linking);
        ApiAnswer signIn = Traveller.begin(anybody, "google");

        Traveller.callback(anybody, "google", linking, code).isProblem(422, "authorization-state-invalid");
        Traveller.linkCallback(bob, "google", linking, code).isProblem(422, "authorization-state-invalid");
        Traveller.linkCallback(ada, "google", signIn, google.agreeAtGoogle(signIn))
                .isProblem(422, "authorization-state-invalid");
        Traveller.linkCallback(ada, "google", linking, code).is(200);
    }

    @Test
    void onlyTheSessionThatBeganToLinkEndsItAndOnlyWhileItsProofIsFresh() {
        Newcomer ada = Newcomer.verified();
        ApiAnswer tokens = ada.login(anybody).is(200);
        Api api = anybody.with(tokens.text("/access_token"));
        Traveller google = Traveller.fresh();
        ApiAnswer linking = Traveller.beginLink(api, "google");
        String code = google.agreeAtGoogle(linking);

        Traveller.linkCallback(signedIn(ada), "google", linking, code).isProblem(422, "authorization-state-invalid");
        Traveller.linkCallback(anybody.with(aged(tokens)), "google", linking, code)
                .isProblem(401, "step-up-required");
        assertThat(api.get("/api/auth/identities").is(200).at("/items")).isEmpty();
    }

    @Test
    void aSessionThatHasEndedMeanwhileLinksNothing() throws Exception {
        Newcomer ada = Newcomer.verified();
        Api api = signedIn(ada);
        Api other = signedIn(ada);
        ApiAnswer linking = Traveller.beginLink(api, "google");
        String code = Traveller.fresh().agreeAtGoogle(linking);

        HeldAccount.inOrder(
                        ada.email(),
                        () -> other.delete("/api/auth/sessions").is(204),
                        () -> Traveller.linkCallback(api, "google", linking, code))
                .isProblem(401, "unauthenticated");
        assertThat(other.get("/api/auth/identities").is(200).at("/items")).isEmpty();
    }

    @Test
    void anAccountHasTwentyIdentitiesAtMost() {
        Api api = signedIn(Newcomer.verified());
        for (int i = 0; i < 20; i++) {
            linkGitHub(api, i).is(200);
        }
        linkGitHub(api, 20).isProblem(409, "identities-exhausted");
    }

    private ApiAnswer linkGitHub(Api api, int n) {
        ApiAnswer begun = Traveller.beginLink(api, "github");
        long id = (UUID.randomUUID().getMostSignificantBits() >>> 24) + n;
        String code = function.github()
                .approve(
                        URI.create(begun.text("/authorizationUrl")),
                        new GitHubServer.Person(id, id + "@example.org", true));
        return Traveller.linkCallback(api, "github", begun, code);
    }

    private Api signedIn(Newcomer newcomer) {
        return anybody.with(newcomer.login(anybody).is(200).text("/access_token"));
    }

    /** In any case, since a process where Google is not configured may write the mail, and calls it by its plain name. */
    private static boolean isTold(Newcomer newcomer, String subject) {
        return newcomer.mails().stream().anyMatch(mail -> mail.subject().equalsIgnoreCase(subject));
    }

    private UUID account(ApiAnswer tokens) {
        return account(anybody.with(tokens.text("/access_token")));
    }

    private static UUID account(Api api) {
        return api.get("/api/auth/profile").is(200).id();
    }

    /** An access token of the same session, as it is ten minutes later. */
    private String aged(ApiAnswer tokens) {
        String id = anybody.with(tokens.text("/access_token"))
                .get("/api/auth/profile")
                .text("/id");
        function.sql().query("""
                        update identity.session set proven_at = now() - interval '10 minutes'
                        where account_id = :id::uuid""").with("id", id).update();
        return anybody.post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refresh_token")))
                .is(200)
                .text("/access_token");
    }

    private static List<ApiAnswer> bothAtOnce(Callable<ApiAnswer> one, Callable<ApiAnswer> other) throws Exception {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ApiAnswer> first = both.submit(one);
            Future<ApiAnswer> second = both.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
