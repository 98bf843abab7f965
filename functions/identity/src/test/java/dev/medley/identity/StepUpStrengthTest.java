package dev.medley.identity;

import dev.medley.identity.factors.AuthenticatorApp;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What asks for a fresh sign-in asks for the strongest that the account has, also of sessions from before it had it. */
@FunctionTest("identity")
class StepUpStrengthTest {

    private final Api anybody;

    StepUpStrengthTest(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void aSessionFromBeforeTheFactorMakesNoKeyAndRemovesNothing() {
        Newcomer ada = Newcomer.verified();
        Api thief = Administrators.signedIn(ada, anybody);
        Api own = Administrators.signedIn(ada, anybody);
        makeKey(thief).is(201);
        List<String> codes = enrol(own);
        for (Api session : List.of(thief, own)) {
            makeKey(session).isProblem(401, "step-up-required");
            session.delete("/api/auth/factors/totp").isProblem(401, "step-up-required");
            session.post("/api/auth/factors/recovery-codes").isProblem(401, "step-up-required");
            session.post("/api/auth/passkeys/registration-options").isProblem(401, "step-up-required");
            session.post(
                            "/api/auth/change-password",
                            Map.of("currentPassword", Newcomer.PASSWORD, "newPassword", "another private sentence"))
                    .isProblem(401, "step-up-required");
            session.get("/api/auth/profile").is(200);
        }
        String challenge = own.post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD))
                .is(202)
                .text("/challengeToken");
        Api strong = anybody.with(Guarded.meet(anybody, challenge, "recoveryCode", codes.getFirst())
                .is(200)
                .text("/access_token"));
        makeKey(strong).is(201);
        strong.delete("/api/auth/factors/totp").is(204);
        makeKey(thief).is(201);
    }

    @Test
    void aPasskeyIsAFactorToo() {
        SoftwareAuthenticator device = SoftwareAuthenticator.p256();
        Api weak = Administrators.signedIn(Newcomer.verified(), anybody);
        UUID passkey = KeyHolder.register(weak, device).is(201).id();
        makeKey(weak).isProblem(401, "step-up-required");
        weak.delete("/api/auth/passkeys/" + passkey).isProblem(401, "step-up-required");
        ApiAnswer strong = KeyHolder.signIn(anybody, device).is(200);
        makeKey(anybody.with(strong.text("/access_token"))).is(201);
    }

    private static List<String> enrol(Api own) {
        AuthenticatorApp app =
                AuthenticatorApp.with(own.post("/api/auth/factors/totp").is(200).text("/secret"));
        return Guarded.texts(
                own.post("/api/auth/factors/totp/confirmation", Map.of("code", app.code()))
                        .is(200),
                "/recoveryCodes");
    }

    private static ApiAnswer makeKey(Api owner) {
        return owner.post("/api/users/me/api-keys", Map.of("name", "k", "scopes", List.of("account:read:own")));
    }
}
