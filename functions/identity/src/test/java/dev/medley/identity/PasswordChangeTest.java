package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.storage.Sql;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class PasswordChangeTest {

    private static final String NEW = "seven grey herons at dawn";

    private final Sql sql;
    private final Api anybody;
    private final Newcomer ada;
    private final Api here;

    PasswordChangeTest(FunctionUnderTest identity) {
        sql = identity.bean(Sql.class);
        anybody = identity.api();
        ada = Newcomer.verified();
        here = signedIn();
    }

    @Test
    void theCallersSessionGoesOnAndTheOthersEnd() {
        ApiAnswer elsewhere = ada.login(anybody).is(200);

        change(Newcomer.PASSWORD, NEW).is(200);

        here.get("/api/auth/profile").is(200);
        anybody.with(elsewhere.text("/access_token")).get("/api/auth/profile").isProblem(401, "unauthenticated");
        anybody.post("/api/auth/refresh", Map.of("refreshToken", elsewhere.text("/refresh_token")))
                .isProblem(401, "refresh-token-invalid");
        ada.login(anybody).isProblem(401, "credentials-wrong");
        ada.login(anybody, NEW).is(200);
        assertThat(Letterbox.of(ada)
                        .awaited("Your Medley password was changed", 1)
                        .html())
                .contains("<p>Hello Ada,</p>");
    }

    @Test
    void otherSessionsGoOnWhereThatIsWanted() {
        Api elsewhere = signedIn();
        here.post(
                        "/api/auth/change-password",
                        Map.of("currentPassword", Newcomer.PASSWORD, "newPassword", NEW, "endOtherSessions", false))
                .is(200);
        elsewhere.get("/api/auth/profile").is(200);
        here.get("/api/auth/profile").is(200);
    }

    @Test
    void aWishThatCannotBeReadIsNotTakenForNo() {
        ApiAnswer refused = here.post(
                        "/api/auth/change-password",
                        Map.of("currentPassword", Newcomer.PASSWORD, "newPassword", NEW, "endOtherSessions", "yes"))
                .isProblem(400, "request-malformed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/endOtherSessions");
        ada.login(anybody).is(200);
    }

    @Test
    void thePresentPasswordIsNeeded() {
        ApiAnswer refused = change("not her password", NEW).isProblem(422, "current-password-wrong");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/currentPassword");
        anybody.post("/api/auth/change-password", Map.of("currentPassword", Newcomer.PASSWORD, "newPassword", NEW))
                .isProblem(401, "unauthenticated");
        here.post("/api/auth/change-password", Map.of("newPassword", NEW)).isProblem(422, "validation-failed");
        ada.login(anybody).is(200);
    }

    @Test
    void aStolenSessionGuessesNoPassword() {
        change(Newcomer.PASSWORD, Newcomer.PASSWORD).isProblem(422, "password-reused");
        for (int i = 0; i < 10; i++) {
            change("not her password", NEW).isProblem(422, "current-password-wrong");
        }
        assertThat(change(Newcomer.PASSWORD, NEW)
                        .isProblem(429, "sign-in-throttled")
                        .header("Retry-After"))
                .isNotEmpty();
        ada.login(anybody).is(200);
    }

    @Test
    void thePolicyHoldsHereToo() {
        ApiAnswer refused = change(Newcomer.PASSWORD, "password123").isProblem(422, "password-common");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/newPassword");
        change(Newcomer.PASSWORD, "example#1815").isProblem(422, "password-contextual");
        ada.login(anybody).is(200);
    }

    @Test
    void theLastFivePasswordsMayNotComeAgain() {
        String present = Newcomer.PASSWORD;
        for (int i = 1; i <= 4; i++) {
            change(present, NEW + i).is(200);
            present = NEW + i;
        }
        change(present, Newcomer.PASSWORD).isProblem(422, "password-reused");
        change(present, NEW + 2).isProblem(422, "password-reused");
        change(present, present).isProblem(422, "password-reused");

        change(present, NEW + 5).is(200);
        change(NEW + 5, Newcomer.PASSWORD).is(200);
        assertThat(remembered()).isEqualTo(4);
    }

    @Test
    void ofManyChangesAtOnceOneSucceeds() throws Exception {
        try (ExecutorService windows = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ApiAnswer>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> windows.submit(() -> change(Newcomer.PASSWORD, NEW + i)))
                    .toList();
            int succeeded = 0;
            for (Future<ApiAnswer> answer : answers) {
                assertThat(answer.get().status()).isIn(200, 409, 422);
                succeeded += answer.get().status() == 200 ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        }
    }

    @Test
    void anAccountWithoutAPasswordHasNoneToChange() {
        int _ = sql.query("update identity.account set password_hash = null where email_key = :emailKey")
                .with("emailKey", ada.email())
                .update();
        change(Newcomer.PASSWORD, NEW).isProblem(409, "password-not-set");
    }

    @Test
    void whatWasHalfDoneWithTheOldPasswordIsForgotten() {
        enrol("{totp}");
        ada.login(anybody).is(202);
        enrol("{}");
        anybody.post("/api/auth/forgot-password", Map.of("email", ada.email())).is(202);
        String token = Letterbox.of(ada).token("Choose a new password", 1);

        change(Newcomer.PASSWORD, NEW).is(200);

        assertThat(rows("identity.challenge")).isZero();
        anybody.post("/api/auth/reset-password", Map.of("token", token, "password", "nine white herons at noon"))
                .isProblem(422, "reset-token-invalid");
    }

    private void enrol(String factors) {
        int _ = sql.query("update identity.account set factors = :factors::text[] where email_key = :emailKey")
                .with("factors", factors)
                .with("emailKey", ada.email())
                .update();
    }

    private Api signedIn() {
        return anybody.with(ada.login(anybody).is(200).text("/access_token"));
    }

    private ApiAnswer change(String present, String next) {
        return here.post("/api/auth/change-password", Map.of("currentPassword", present, "newPassword", next));
    }

    private long remembered() {
        return rows("identity.former_password");
    }

    private long rows(String table) {
        return sql.query("select count(*) as n from " + table
                        + " t join identity.account a on a.id = t.account_id where a.email_key = :emailKey")
                .with("emailKey", ada.email())
                .first(row -> row.bigint("n"))
                .orElseThrow();
    }
}
