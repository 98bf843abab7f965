package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.identity.factors.AuthenticatorApp;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class FactorsTest {

    private final FunctionUnderTest identity;
    private final Api anybody;

    FactorsTest(FunctionUnderTest identity) {
        this.identity = identity;
        anybody = identity.api();
    }

    @Test
    void anAuthenticatorAppIsEnrolledByItsFirstCode() {
        Newcomer ada = Newcomer.verified();
        Api api = signedIn(ada);
        ApiAnswer started = api.post("/api/auth/factors/totp").is(200);
        assertThat(started.header("Cache-Control")).isEqualTo("no-store");
        assertThat(kinds(api)).isEmpty();
        ada.login(anybody).is(200);

        AuthenticatorApp app = AuthenticatorApp.with(started.text("/secret"));
        ApiAnswer enrolled = confirm(api, app.code()).is(200);

        assertThat(Guarded.texts(enrolled, "/recoveryCodes")).hasSize(10).doesNotHaveDuplicates();
        assertThat(kinds(api)).containsExactly("totp");
        ApiAnswer factors = api.get("/api/auth/factors").is(200);
        assertThat(factors.at("/recoveryCodesLeft").asInt()).isEqualTo(10);
        assertThat(factors.text("/totpSince")).isNotEmpty();
        assertThat(Guarded.texts(ada.login(anybody).is(202), "/factors")).containsExactly("totp");
        await().until(() -> mailed(ada, "second factor was added"));
    }

    @Test
    void theSecretComesToBeTypedOpenedAndScanned() {
        Newcomer ada = Newcomer.verified();
        ApiAnswer started = signedIn(ada).post("/api/auth/factors/totp").is(200);

        assertThat(started.text("/secret")).matches("[A-Z2-7]{32}");
        assertThat(started.text("/uri"))
                .isEqualTo("otpauth://totp/Medley:" + ada.email().replace("@", "%40") + "?secret="
                        + started.text("/secret") + "&issuer=Medley&algorithm=SHA1&digits=6&period=30");
        String image = started.text("/qrCode");
        assertThat(image).startsWith("data:image/svg+xml;base64,");
        assertThat(new String(
                        Base64.getDecoder().decode(image.substring(image.indexOf(',') + 1)), StandardCharsets.UTF_8))
                .startsWith("<svg ")
                .contains("h1v1h-1z")
                .endsWith("</svg>");
    }

    @Test
    void aWrongCodeEnrolsNothing() {
        Newcomer ada = Newcomer.verified();
        Api api = signedIn(ada);
        AuthenticatorApp app = started(api);
        ApiAnswer wrong = confirm(api, app.wrongCode()).isProblem(422, "code-wrong");
        assertThat(wrong.text("/errors/0/pointer")).isEqualTo("/code");
        confirm(api, "x".repeat(21)).isProblem(422, "validation-failed");
        confirm(api, " ").isProblem(422, "validation-failed");
        assertThat(kinds(api)).isEmpty();
        ada.login(anybody).is(200);
        confirm(api, app.code()).is(200);
    }

    @Test
    void aSecondSecretReplacesTheFirstUntilOneIsConfirmed() {
        ApiAnswer tokens = Newcomer.verified().login(anybody).is(200);
        Api api = anybody.with(tokens.text("/access_token"));
        AuthenticatorApp first = started(api);
        AuthenticatorApp second = started(api);
        assertThat(second.secret()).isNotEqualTo(first.secret());
        confirm(api, second.code()).is(200);
        Api strong = Guarded.strong(anybody, tokens);
        confirm(strong, second.nextCode()).isProblem(409, "totp-not-started");
        strong.post("/api/auth/factors/totp").isProblem(409, "totp-enrolled");
    }

    @Test
    void aSecretWaitsAQuarterOfAnHour() {
        Newcomer ada = Newcomer.verified();
        Api api = signedIn(ada);
        confirm(api, "123456").isProblem(409, "totp-not-started");
        AuthenticatorApp app = started(api);
        Api in14Minutes = Administrators.signedIn(
                ada, identity.later(Duration.ofMinutes(14)).api());
        confirm(in14Minutes, app.wrongCode()).isProblem(422, "code-wrong");
        Api in15Minutes = Administrators.signedIn(
                ada, identity.later(Duration.ofMinutes(15)).api());
        confirm(in15Minutes, app.code()).isProblem(409, "totp-not-started");
    }

    @Test
    void withoutTheLastFactorThePasswordIsEnoughAgain() {
        Guarded ada = Guarded.by(anybody);
        ada.api().delete("/api/auth/factors/totp").is(204);

        ada.owner().login(anybody).is(200);
        assertThat(ada.api().get("/api/auth/factors").at("/recoveryCodesLeft").asInt())
                .isZero();
        ada.api().delete("/api/auth/factors/totp").isProblem(404, "totp-unknown");
        await().until(() -> mailed(ada.owner(), "second factor was removed"));
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        Guarded ada = Guarded.by(anybody);
        List<String> codes =
                Guarded.texts(ada.api().post("/api/auth/factors/recovery-codes").is(200), "/recoveryCodes");

        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(ada.recoveryCodes());
        String challenge = ada.challenge(anybody);
        Guarded.meet(anybody, challenge, "recoveryCode", ada.recoveryCodes().getFirst())
                .isProblem(422, "second-factor-wrong");
        Guarded.meet(anybody, challenge, "recoveryCode", codes.getFirst()).is(200);
        await().until(() -> mailed(ada.owner(), "new recovery codes"));
    }

    @Test
    void recoveryCodesComeWithAFactor() {
        signedIn(Newcomer.verified()).post("/api/auth/factors/recovery-codes").isProblem(409, "factor-none");
    }

    @Test
    void otherSessionsEndWhereTheOwnerWantsThat() {
        Newcomer ada = Newcomer.verified();
        Api other = signedIn(ada);
        Api api = signedIn(ada);
        AuthenticatorApp app = started(api);
        api.post("/api/auth/factors/totp/confirmation", Map.of("code", app.code(), "endOtherSessions", true))
                .is(200);
        other.get("/api/auth/profile").isProblem(401, "unauthenticated");

        ApiAnswer half = ada.login(anybody).is(202);
        Api strong = anybody.with(Guarded.meet(anybody, half.text("/challengeToken"), "totp", app.nextCode())
                .is(200)
                .text("/access_token"));
        strong.delete("/api/auth/factors/totp?endOtherSessions=true").is(204);
        api.get("/api/auth/profile").isProblem(401, "unauthenticated");
        strong.get("/api/auth/profile").is(200);
    }

    @Test
    void aSessionThatIsNotFreshChangesNoFactor() {
        Newcomer ada = Newcomer.verified();
        ApiAnswer tokens = ada.login(anybody).is(200);
        Api later = identity.later(Duration.ofMinutes(5)).api();
        Api stale = later.with(later.post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refresh_token")))
                .is(200)
                .text("/access_token"));

        stale.get("/api/auth/factors").is(200);
        stale.post("/api/auth/factors/totp").isProblem(401, "step-up-required");
        confirm(stale, "123456").isProblem(401, "step-up-required");
        stale.delete("/api/auth/factors/totp").isProblem(401, "step-up-required");
        stale.post("/api/auth/factors/recovery-codes").isProblem(401, "step-up-required");
        anybody.get("/api/auth/factors").isProblem(401, "unauthenticated");
    }

    private Api signedIn(Newcomer newcomer) {
        return anybody.with(newcomer.login(anybody).is(200).text("/access_token"));
    }

    private static AuthenticatorApp started(Api api) {
        return AuthenticatorApp.with(api.post("/api/auth/factors/totp").is(200).text("/secret"));
    }

    private static ApiAnswer confirm(Api api, String code) {
        return api.post("/api/auth/factors/totp/confirmation", Map.of("code", code));
    }

    private static List<String> kinds(Api api) {
        return Guarded.texts(api.get("/api/auth/factors").is(200), "/kinds");
    }

    private static boolean mailed(Newcomer to, String subject) {
        return to.mails().stream().anyMatch(mail -> mail.subject().contains(subject));
    }
}
