package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.storage.Sql;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Statements;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class PasswordResetTest {

    private static final String SUBJECT = "Choose a new password";
    private static final String NEW = "seven grey herons at dawn";

    private final FunctionUnderTest identity;
    private final Sql sql;
    private final Api api;

    PasswordResetTest(FunctionUnderTest identity) {
        this.identity = identity;
        sql = identity.bean(Sql.class);
        api = identity.api();
    }

    @Test
    void whoReadsTheMailChoosesAnotherPassword() {
        Newcomer ada = Newcomer.verified();
        ApiAnswer session = ada.login(api).is(200);

        ApiAnswer reset = reset(askedToken(ada), NEW).is(200);

        assertThat(reset.body()).isEqualTo("{\"success\":true}");
        ada.login(api).isProblem(401, "credentials-wrong");
        ada.login(api, NEW).is(200);
        api.with(session.text("/access_token")).get("/api/auth/profile").isProblem(401, "unauthenticated");
        api.post("/api/auth/refresh", Map.of("refreshToken", session.text("/refresh_token")))
                .isProblem(401, "refresh-token-invalid");
        assertThat(Letterbox.of(ada)
                        .awaited("Your Medley password was changed", 1)
                        .text())
                .contains("Hello Ada");
    }

    @Test
    void aKnownAndAnUnknownAddressGetTheSameAnswerForTheSameWork() {
        Newcomer ada = Newcomer.verified();
        String unknown = UUID.randomUUID() + "@example.org";
        assertThat(forgot(ada.email()).is(202).body())
                .isEqualTo(forgot(unknown).is(202).body());
        assertThat(statements(ada.email())).isEqualTo(statements(unknown)).hasSize(2);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        forgot("not an address").isProblem(422, "email-invalid");
        forgot("x".repeat(255)).isProblem(422, "validation-failed");
        api.post("/api/auth/forgot-password", "{}").isProblem(422, "validation-failed");
    }

    @Test
    void aMailboxGetsThreeMailsAnHourAndNoMore() {
        Newcomer ada = Newcomer.verified();
        IntStream.range(0, 5).forEach(_ -> forgot(ada.email()).is(202));
        Letterbox.of(ada).settled(identity, "account.password-reset-requested", 5);
        assertThat(Letterbox.of(ada).about(SUBJECT)).hasSize(3);

        change(ada, "counted_since = counted_since - interval '61 minutes'");
        forgot(ada.email()).is(202);
        Letterbox.of(ada).awaited(SUBJECT, 4);
    }

    @Test
    void aTokenIsGoodOnce() {
        Newcomer ada = Newcomer.verified();
        String token = askedToken(ada);
        reset(token, NEW).is(200);
        reset(token, "nine white herons at noon").isProblem(422, "reset-token-invalid");
        ada.login(api, NEW).is(200);
    }

    @Test
    void ofManyWhoUseATokenAtOnceOneSucceeds() throws Exception {
        Newcomer ada = Newcomer.verified();
        String token = askedToken(ada);
        try (ExecutorService thieves = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ApiAnswer>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> thieves.submit(() -> reset(token, NEW + i)))
                    .toList();
            int succeeded = 0;
            for (Future<ApiAnswer> answer : answers) {
                succeeded += answer.get().status() == 200 ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        }
    }

    @Test
    void onlyTheNewestTokenIsGood() {
        Newcomer ada = Newcomer.verified();
        String older = askedToken(ada);
        forgot(ada.email()).is(202);
        String newer = Letterbox.of(ada).token(SUBJECT, 2);
        reset(older, NEW).isProblem(422, "reset-token-invalid");
        reset(newer, NEW).is(200);
    }

    @Test
    void aTokenIsGoodForTenMinutes() {
        Newcomer ada = Newcomer.verified();
        String token = askedToken(ada);
        assertThat(minutesLeft(ada)).isBetween(9, 10);
        identity.later(Duration.ofMinutes(10))
                .api()
                .post("/api/auth/reset-password", Map.of("token", token, "password", NEW))
                .isProblem(422, "reset-token-invalid");
    }

    @Test
    void aTokenForSomethingElseResetsNothing() {
        Newcomer ada = Newcomer.registered(api);
        reset(ada.mailedToken(), NEW).isProblem(422, "reset-token-invalid");
        reset("never-issued", NEW).isProblem(422, "reset-token-invalid");
        String token = askedToken(ada);
        api.post("/api/auth/verify-email", Map.of("token", token)).isProblem(422, "verification-token-invalid");
    }

    @Test
    void aRefusedPasswordDoesNotUseTheTokenUp() {
        Newcomer ada = Newcomer.verified();
        String token = askedToken(ada);
        assertThat(reset(token, "short").isProblem(422, "password-too-short").text("/errors/0/pointer"))
                .isEqualTo("/password");
        reset(token, "password123").isProblem(422, "password-common");
        reset(token, Newcomer.PASSWORD).isProblem(422, "password-reused");
        reset(token, "x".repeat(513)).isProblem(422, "validation-failed");
        reset(token, NEW).is(200);
    }

    @Test
    void aTokenIsGoodForTenTries() {
        Newcomer ada = Newcomer.verified();
        String token = askedToken(ada);
        for (int i = 0; i < 10; i++) {
            reset(token, Newcomer.PASSWORD).isProblem(422, "password-reused");
        }
        reset(token, NEW).isProblem(422, "reset-token-invalid");
        forgot(ada.email()).is(202);
        reset(Letterbox.of(ada).token(SUBJECT, 2), NEW).is(200);
    }

    @Test
    void theSecondFactorIsAskedForAsBefore() {
        Newcomer ada = Newcomer.verified();
        int _ = sql.query("update identity.account set factors = '{totp}' where email_key = :emailKey")
                .with("emailKey", ada.email())
                .update();
        reset(askedToken(ada), NEW).is(200);
        ada.login(api, NEW).is(202);
    }

    @Test
    void readingTheMailProvesTheAddress() {
        Newcomer ada = Newcomer.registered(api);
        reset(askedToken(ada), NEW).is(200);
        ada.login(api, NEW).is(200);
        api.post("/api/auth/verify-email", Map.of("token", ada.mailedToken()))
                .isProblem(422, "verification-token-invalid");
    }

    @Test
    void anAccountWithoutAPasswordGetsOne() {
        Newcomer ada = Newcomer.verified();
        int _ = sql.query("update identity.account set password_hash = null where email_key = :emailKey")
                .with("emailKey", ada.email())
                .update();
        reset(askedToken(ada), NEW).is(200);
        ada.login(api, NEW).is(200);
    }

    @Test
    void theLinkLeadsToAFormThatPasswordManagersKnow() {
        ApiAnswer page = api.get("/api/auth/reset-password").is(200);
        assertThat(page.body()).contains("type=\"password\" autocomplete=\"new-password\"");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'sha256-")
                .doesNotContain("unsafe");
    }

    private ApiAnswer forgot(String email) {
        return api.post("/api/auth/forgot-password", Map.of("email", email));
    }

    private ApiAnswer reset(String token, String password) {
        return api.post("/api/auth/reset-password", Map.of("token", token, "password", password));
    }

    private String askedToken(Newcomer newcomer) {
        forgot(newcomer.email()).is(202);
        return Letterbox.of(newcomer).token(SUBJECT, 1);
    }

    private List<String> statements(String email) {
        return Statements.during(() -> assertThat(
                        identity.call(LambdaRequests.post("/api/auth/forgot-password", Map.of("email", email)))
                                .getStatusCode())
                .isEqualTo(202));
    }

    private void change(Newcomer newcomer, String assignment) {
        int changed = sql.query("update identity.mailing m set " + assignment
                        + " from identity.account a where a.id = m.account_id"
                        + " and m.occasion = 'reset_password' and a.email_key = :emailKey")
                .with("emailKey", newcomer.email())
                .update();
        assertThat(changed).isEqualTo(1);
    }

    private int minutesLeft(Newcomer newcomer) {
        return sql.query("""
                        select extract(epoch from m.expires_at - now())::int / 60 as minutes from identity.mailing m
                        join identity.account a on a.id = m.account_id
                        where m.occasion = 'reset_password' and a.email_key = :emailKey""")
                .with("emailKey", newcomer.email())
                .first(row -> row.integer("minutes"))
                .orElseThrow();
    }
}
