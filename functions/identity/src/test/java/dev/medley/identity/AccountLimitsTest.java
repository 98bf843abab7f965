package dev.medley.identity;

import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What costs much is counted by account too, wherever its requests come from. */
@FunctionTest(
        value = "identity",
        settings = {"medley.rate-limits.account-password=3", "medley.rate-limits.account-mail=3"})
class AccountLimitsTest {

    private final Api anybody;
    private final Newcomer ada = Newcomer.verified();

    AccountLimitsTest(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void anAccountHasSoManyPasswordsHashedAMinute() {
        Api here = Administrators.signedIn(ada, anybody);
        for (int i = 0; i < 3; i++) {
            here.post(
                            "/api/auth/change-password",
                            Map.of("currentPassword", Newcomer.PASSWORD, "newPassword", Newcomer.PASSWORD))
                    .isProblem(422, "password-reused");
        }
        here.post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD)).isProblem(429, "requests-throttled");
        Administrators.signedIn(Newcomer.verified(), anybody)
                .post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD))
                .is(200);
    }

    @Test
    void anAccountCausesSoManyMailsAnHour() {
        Api admin = Administrators.as("admin", anybody);
        String invited = admin.post("/api/admin/users", Map.of("email", address(), "displayName", "Grace"))
                .is(201)
                .text("/id");
        admin.post("/api/admin/users/" + invited + "/password-reset").is(202);
        admin.post("/api/users/me/email", Map.of("email", address())).is(202);
        admin.post("/api/users/me/email", Map.of("email", address())).isProblem(429, "requests-throttled");
        admin.post("/api/admin/users", Map.of("email", address(), "displayName", "Grace"))
                .isProblem(429, "requests-throttled");
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }
}
