package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class MySessionsTest {

    private final FunctionUnderTest identity;
    private final Api anybody;
    private final Newcomer ada;
    private final ApiAnswer here;
    private final Api api;

    MySessionsTest(FunctionUnderTest identity) {
        this.identity = identity;
        anybody = identity.api().header("User-Agent", Visitor.FIREFOX);
        ada = Newcomer.verified();
        here = ada.login(anybody).is(200);
        api = anybody.with(here.text("/access_token"));
    }

    @Test
    void aSessionSaysWhereItIsAndSinceWhen() {
        JsonNode session = api.get("/api/auth/sessions").is(200).at("/items/0");
        assertThat(session.get("id").asText()).isEqualTo(Jwt.session(here).toString());
        assertThat(session.get("agent").asText()).isEqualTo(Visitor.FIREFOX);
        assertThat(session.get("device").asText()).isEqualTo("Firefox on Linux");
        assertThat(session.get("address").asText()).isEqualTo("127.0.0.1");
        assertThat(session.get("place").asText()).isEqualTo("local network");
        assertThat(session.get("createdAt").asText())
                .isEqualTo(session.get("lastSeenAt").asText());
        assertThat(session.get("current").asBoolean()).isTrue();
        assertThat(session.get("trusted").asBoolean()).isFalse();
        assertThat(session.get("impersonated").asBoolean()).isFalse();
        assertThat(session.at("/methods/0").asText()).isEqualTo("pwd");
    }

    /** Whoever is here, after a time, with a token of then. */
    private Api refreshedAfter(Duration time) {
        Api later = identity.later(time).api();
        ApiAnswer refreshed = later.post("/api/auth/refresh", Map.of("refreshToken", here.text("/refresh_token")))
                .is(200);
        return later.with(refreshed.text("/access_token"));
    }

    @Test
    void refreshingIsBeingSeen() {
        Instant before = Instant.parse(api.get("/api/auth/sessions").text("/items/0/lastSeenAt"));
        refreshedAfter(Duration.ofDays(1));
        assertThat(Instant.parse(api.get("/api/auth/sessions").text("/items/0/lastSeenAt")))
                .isBetween(before.plus(Duration.ofDays(1)), before.plus(Duration.ofHours(25)));
    }

    @Test
    void theListIsPagedNewestFirst() {
        ada.login(anybody).is(200);
        ada.login(anybody).is(200);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            ApiAnswer page = api.get("/api/auth/sessions?limit=1" + cursor).is(200);
            seen.add(page.text("/items/0/id"));
            cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(seen)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(Jwt.session(here).toString());
        api.get("/api/auth/sessions?cursor=AAAAAAAAAAAAAAAAAAAAAAAA").isProblem(422, "cursor-invalid");
        api.get("/api/auth/sessions?limit=101").isProblem(422, "limit-invalid");
    }

    @Test
    void aSessionThatIsEndedIsSignedOutAtOnce() {
        ApiAnswer lost = ada.login(anybody).is(200);
        String path = "/api/auth/sessions/" + Jwt.session(lost);
        api.delete(path).is(204);
        assertSignedOut(lost);
        api.delete(path).isProblem(404, "session-unknown");
        assertThat(ids()).containsExactly(Jwt.session(here).toString());
    }

    @Test
    void somebodyElsesSessionDoesNotExist() {
        ApiAnswer others = Newcomer.verified().login(anybody).is(200);
        api.delete("/api/auth/sessions/" + Jwt.session(others)).isProblem(404, "session-unknown");
        api.delete("/api/auth/sessions/" + UUID.randomUUID()).isProblem(404, "session-unknown");
        api.delete("/api/auth/sessions/nonsense").isProblem(400, "request-malformed");
        anybody.with(others.text("/access_token")).get("/api/auth/profile").is(200);
    }

    @Test
    void allOthersAreEndedAndTheCallersOwnIfWished() {
        ApiAnswer other = ada.login(anybody).is(200);
        api.delete("/api/auth/sessions").is(204);
        assertSignedOut(other);
        assertThat(ids()).containsExactly(Jwt.session(here).toString());
        api.delete("/api/auth/sessions?includeCurrent=true").is(204);
        assertSignedOut(here);
    }

    @Test
    void signingOutEverywhereLeavesNothing() {
        ApiAnswer other = ada.login(anybody).is(200);
        api.post("/api/auth/logout-all").is(204);
        assertSignedOut(here);
        assertSignedOut(other);
        anybody.post("/api/auth/logout-all").isProblem(401, "unauthenticated");
    }

    @Test
    void endingOthersTakesAFreshSignIn() {
        ApiAnswer other = ada.login(anybody).is(200);
        String device = api.get("/api/auth/devices").is(200).text("/items/0/id");
        Api stale = refreshedAfter(Duration.ofMinutes(5));

        stale.delete("/api/auth/sessions/" + Jwt.session(other)).isProblem(401, "step-up-required");
        stale.delete("/api/auth/sessions").isProblem(401, "step-up-required");
        stale.delete("/api/auth/sessions?includeCurrent=true").isProblem(401, "step-up-required");
        stale.post("/api/auth/logout-all").isProblem(401, "step-up-required");
        stale.delete("/api/auth/devices/" + device).isProblem(401, "step-up-required");
        anybody.with(other.text("/access_token")).get("/api/auth/profile").is(200);
        stale.post("/api/auth/logout").is(204);
    }

    @Test
    void theLeastRecentlySeenMakesRoomForTheEleventh() {
        for (int i = 0; i < 9; i++) {
            ada.login(anybody).is(200);
        }
        Api _ = refreshedAfter(Duration.ofMinutes(5));
        ApiAnswer eleventh = ada.login(anybody).is(200);

        assertThat(ids())
                .hasSize(10)
                .contains(Jwt.session(here).toString(), Jwt.session(eleventh).toString());
    }

    @Test
    void manyWhoSignInAtOnceKeepToTheNumber() throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 2; round++) {
                List<Future<ApiAnswer>> logins = IntStream.range(0, 8)
                        .mapToObj(_ -> crowd.submit(() -> ada.login(anybody)))
                        .toList();
                for (Future<ApiAnswer> login : logins) {
                    login.get().is(200);
                }
            }
        }
        assertThat(live()).isEqualTo(10);
    }

    @Test
    void administratorsHaveFewer() {
        Rows.update("update identity.account set roles = array ['user', 'admin'] where email_key = ?", ada.email());
        Set<UUID> sessions = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            sessions.add(Jwt.session(ada.login(anybody).is(200)));
        }
        assertThat(sessions).hasSize(4);
        assertThat(live()).isEqualTo(3);
    }

    private void assertSignedOut(ApiAnswer tokens) {
        anybody.with(tokens.text("/access_token")).get("/api/auth/profile").isProblem(401, "unauthenticated");
        anybody.post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refresh_token")))
                .isProblem(401, "refresh-token-invalid");
    }

    private List<String> ids() {
        return api.get("/api/auth/sessions").is(200).at("/items").findValuesAsText("id");
    }

    private long live() {
        return Rows.count("""
                select count(*) from identity.session
                where ended_at is null and account_id = (select account_id from identity.session where id = ?)""", Jwt.session(here));
    }
}
