package dev.medley.identity;

import dev.medley.identity.factors.AuthenticatorApp;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trust in a device ends with what it was given for: another password, another factor. */
@FunctionTest("identity")
class TrustEndTest {

    private static final String NEXT = "seven grey herons at dawn";

    private final Api anybody;
    private final Guarded ada;
    private final Api own;
    private final String deviceToken;

    TrustEndTest(Api anybody) {
        this.anybody = anybody;
        ada = Guarded.by(anybody);
        ApiAnswer tokens = Guarded.meet(
                        anybody,
                        ada.challenge(anybody),
                        "recoveryCode",
                        ada.recoveryCodes().getFirst())
                .is(200);
        own = anybody.with(tokens.text("/access_token"));
        deviceToken = tokens.text("/device_token");
    }

    @BeforeEach
    void trust() {
        String device = own.get("/api/auth/devices").text("/items/0/id");
        own.patch("/api/auth/devices/" + device, Map.of("trusted", true)).is(200);
        signIn(Newcomer.PASSWORD).is(200);
    }

    @Test
    void anotherPasswordEndsIt() {
        own.post("/api/auth/change-password", Map.of("currentPassword", Newcomer.PASSWORD, "newPassword", NEXT))
                .is(200);
        signIn(NEXT).is(202);
    }

    @Test
    void anotherAppEndsIt() {
        own.delete("/api/auth/factors/totp").is(204);
        AuthenticatorApp app =
                AuthenticatorApp.with(own.post("/api/auth/factors/totp").is(200).text("/secret"));
        own.post("/api/auth/factors/totp/confirmation", Map.of("code", app.code()))
                .is(200);
        signIn(Newcomer.PASSWORD).is(202);
    }

    @Test
    void aPasskeyMoreEndsItAndOneLessDoesToo() {
        UUID first =
                KeyHolder.register(own, SoftwareAuthenticator.p256()).is(201).id();
        signIn(Newcomer.PASSWORD).is(202);
        KeyHolder.register(own, SoftwareAuthenticator.p256()).is(201);
        trust();
        own.delete("/api/auth/passkeys/" + first).is(204);
        signIn(Newcomer.PASSWORD).is(202);
    }

    @Test
    void newRecoveryCodesEndIt() {
        own.post("/api/auth/factors/recovery-codes").is(200);
        signIn(Newcomer.PASSWORD).is(202);
        own.get("/api/auth/devices").is(200);
    }

    private ApiAnswer signIn(String password) {
        return anybody.post(
                "/api/auth/login",
                Map.of("email", ada.owner().email(), "password", password, "deviceToken", deviceToken));
    }
}
