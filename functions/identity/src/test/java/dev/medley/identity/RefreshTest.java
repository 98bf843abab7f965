package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What must hold of refresh tokens, whoever asks with which of them in whatever order. Begun first, since it takes longest. */
@Order(1)
@FunctionTest("identity")
class RefreshTest {

    private static final int ROTATIONS = Campaign.rounds(20, 1000);

    private static final int AT_ONCE = 50;

    private final FunctionUnderTest identity;
    private final Api api;

    RefreshTest(FunctionUnderTest identity) {
        this.identity = identity;
        api = identity.api();
    }

    @Test
    void ofManyWhoRefreshAtOnceNobodyIsSignedOutAndOneTokenIsLeft() throws Exception {
        ApiAnswer tokens = signedIn();
        UUID session = Jwt.session(tokens);
        String token = tokens.text("/refresh_token");
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int rotation = 1; rotation <= ROTATIONS; rotation++) {
                token = refreshedByAll(api, tabs, token);
                assertThat(live(session)).isEqualTo(1);
                assertThat(generations(session)).isEqualTo(1 + rotation);
            }
        }
    }

    @Test
    void aStolenTokenEndsItsSessionAndNoOther() {
        Newcomer ada = Newcomer.verified();
        ApiAnswer stolen = ada.login(api).is(200);
        ApiAnswer other = ada.login(api).is(200);
        String second = refresh(stolen.text("/refresh_token")).is(200).text("/refresh_token");
        ApiAnswer third = refresh(second).is(200);

        refresh(later(11), stolen.text("/refresh_token")).isProblem(401, "refresh-token-invalid");

        refresh(third.text("/refresh_token")).isProblem(401, "refresh-token-invalid");
        later(11).with(third.text("/access_token")).get("/api/auth/profile").isProblem(401, "unauthenticated");
        api.with(other.text("/access_token")).get("/api/auth/profile").is(200);
        refresh(other.text("/refresh_token")).is(200);
    }

    @Test
    void aTokenWhoseSuccessorWasUsedEndsTheSessionHoweverYoungItIs() {
        ApiAnswer tokens = signedIn();
        String second = refresh(tokens.text("/refresh_token")).is(200).text("/refresh_token");
        String third = refresh(second).is(200).text("/refresh_token");
        assertThat(refresh(second).is(200).text("/refresh_token")).isEqualTo(third);

        refresh(tokens.text("/refresh_token")).isProblem(401, "refresh-token-invalid");

        refresh(third).isProblem(401, "refresh-token-invalid");
    }

    @Test
    void whoNeverHeardTheAnswerStaysSignedIn() {
        ApiAnswer tokens = signedIn();
        String lost = refresh(tokens.text("/refresh_token")).is(200).text("/refresh_token");
        Api later = later(59 * 60);

        String found = refresh(later, tokens.text("/refresh_token")).is(200).text("/refresh_token");

        assertThat(found).isNotEqualTo(lost);
        assertThat(live(Jwt.session(tokens))).isEqualTo(1);
        assertThat(refresh(later, tokens.text("/refresh_token")).is(200).text("/refresh_token"))
                .isEqualTo(found);
        refresh(later, found).is(200);
    }

    @Test
    void manyWhoNeverHeardGetTheSameToken() throws Exception {
        ApiAnswer tokens = signedIn();
        var _ = refresh(tokens.text("/refresh_token")).is(200);
        Api later = later(60);
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            refresh(later, refreshedByAll(later, tabs, tokens.text("/refresh_token")))
                    .is(200);
        }
    }

    @Test
    void whoeverShowsTheTokenThatWasNotLostGivesTheThiefAway() {
        ApiAnswer tokens = signedIn();
        String victims = refresh(tokens.text("/refresh_token")).is(200).text("/refresh_token");
        Api later = later(60);
        String thiefs = refresh(later, tokens.text("/refresh_token")).is(200).text("/refresh_token");

        refresh(later, victims).isProblem(401, "refresh-token-invalid");
        refresh(later, thiefs).isProblem(401, "refresh-token-invalid");
    }

    /** Somebody has heard the answer after all, and another goes on with the session. */
    @Test
    void theAccessTokenOfAnAnswerThatWasTakenForLostOpensNothing() {
        ApiAnswer tokens = signedIn();
        ApiAnswer lost = refresh(tokens.text("/refresh_token")).is(200);
        ApiAnswer found = refresh(later(60), tokens.text("/refresh_token")).is(200);

        Api stranger = api.with(lost.text("/access_token"));
        stranger.get("/api/auth/profile").isProblem(401, "unauthenticated");
        stranger.get("/api/auth/profile").isProblem(401, "unauthenticated");
        api.with(found.text("/access_token")).get("/api/auth/profile").is(200);
        api.with(tokens.text("/access_token")).get("/api/auth/profile").is(200);
    }

    /** Whoever uses the access token has heard the answer; who asks again with the spent token is somebody else. */
    @Test
    void whoseAccessTokenIsUsedHasHeardTheAnswer() {
        ApiAnswer stolen = signedIn();
        ApiAnswer heard = refresh(stolen.text("/refresh_token")).is(200);
        Api own = api.with(heard.text("/access_token"));
        own.get("/api/auth/profile").is(200);
        assertThat(refresh(stolen.text("/refresh_token")).is(200).text("/refresh_token"))
                .as("two tabs, within the grace time")
                .isEqualTo(heard.text("/refresh_token"));
        refresh(later(60), stolen.text("/refresh_token")).isProblem(401, "refresh-token-invalid");
        await().untilAsserted(() -> own.get("/api/auth/profile").isProblem(401, "unauthenticated"));
        refresh(heard.text("/refresh_token")).isProblem(401, "refresh-token-invalid");
    }

    @Test
    void patienceEnds() {
        ApiAnswer tokens = signedIn();
        String next = refresh(tokens.text("/refresh_token")).is(200).text("/refresh_token");
        refresh(later(61 * 60), tokens.text("/refresh_token")).isProblem(401, "refresh-token-invalid");
        refresh(next).isProblem(401, "refresh-token-invalid");
    }

    @Test
    void aRestartBetweenAnyTwoStepsChangesNothing() {
        Newcomer ada = Newcomer.verified();
        String first = Restarted.post("/api/auth/login", Map.of("email", ada.email(), "password", Newcomer.PASSWORD))
                .is(200)
                .refreshToken();
        String second = Restarted.refresh(first).is(200).refreshToken();
        assertThat(Restarted.refresh(first).is(200).refreshToken()).isEqualTo(second);
        String third = Restarted.refresh(second).is(200).refreshToken();
        assertThat(refresh(third).is(200).text("/refresh_token")).isNotEqualTo(third);
    }

    @Test
    void aSessionThatNobodyRefreshesEnds() {
        ApiAnswer tokens = signedIn();
        Rows.update("update identity.refresh_token set expires_at = now() where session_id = ?", Jwt.session(tokens));
        refresh(tokens.text("/refresh_token")).isProblem(401, "refresh-token-invalid");
    }

    @Test
    void refreshingDoesNotKeepASessionForEver() {
        ApiAnswer tokens = signedIn();
        UUID session = Jwt.session(tokens);
        Rows.update("update identity.session set created_at = created_at - interval '80 days' where id = ?", session);
        refresh(tokens.text("/refresh_token")).is(200);
        assertThat(Rows.count("""
                        select count(*) from identity.session s join identity.refresh_token t on t.session_id = s.id
                        where s.id = ? and t.replaced_at is null and t.expires_at = s.live_until
                            and s.live_until = s.created_at + interval '90 days'""", session)).isEqualTo(1);
    }

    @Test
    void aSuspendedAccountRefreshesNothing() {
        ApiAnswer tokens = signedIn();
        Rows.update("""
                update identity.account set status = 'suspended'
                where id = (select account_id from identity.session where id = ?)""", Jwt.session(tokens));
        refresh(tokens.text("/refresh_token")).isProblem(401, "refresh-token-invalid");
    }

    private static String refreshedByAll(Api api, ExecutorService tabs, String token) throws Exception {
        List<Future<ApiAnswer>> answers = IntStream.range(0, AT_ONCE)
                .mapToObj(_ -> tabs.submit(() -> refresh(api, token)))
                .toList();
        Set<String> successors = new HashSet<>();
        for (Future<ApiAnswer> answer : answers) {
            successors.add(answer.get().is(200).text("/refresh_token"));
        }
        assertThat(successors).hasSize(1).doesNotContain(token);
        return successors.iterator().next();
    }

    private ApiAnswer signedIn() {
        return Newcomer.verified().login(api).is(200);
    }

    /** The API as it is after some seconds. */
    private Api later(int seconds) {
        return identity.later(Duration.ofSeconds(seconds)).api();
    }

    private ApiAnswer refresh(String token) {
        return refresh(api, token);
    }

    private static ApiAnswer refresh(Api api, String token) {
        return api.post("/api/auth/refresh", Map.of("refreshToken", token));
    }

    private static long live(UUID session) {
        return Rows.count(
                "select count(*) from identity.refresh_token where session_id = ? and replaced_at is null", session);
    }

    private static long generations(UUID session) {
        return Rows.count("select count(*) from identity.refresh_token where session_id = ?", session);
    }
}
