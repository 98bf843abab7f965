package dev.medley.identity;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where an operator would rather keep to the letter of ASVS 5.0 than forgive slow clocks and lost answers. */
@FunctionTest(
        value = "identity",
        settings = {
            "medley.identity.totp.drift=0",
            "medley.sessions.refresh.grace=0s",
            "medley.sessions.refresh.patience=0s"
        })
class StrictSettingsTest {

    private final Api api;

    StrictSettingsTest(Api api) {
        this.api = api;
    }

    @Test
    void theCodeOfAnotherStepIsRefused(@FunctionTest("identity") Api lax) {
        Guarded ada = Guarded.by(lax);
        String code;
        ApiAnswer apiAnswer;
        do {
            code = ada.app().nextCode();
            apiAnswer = Guarded.meet(api, ada.challenge(api), "totp", code);
        } while (!ada.app().nextCode().equals(code));
        apiAnswer.isProblem(422, "second-factor-wrong");
    }

    @Test
    void aSpentRefreshTokenEndsItsSessionAtOnce() {
        ApiAnswer tokens = Newcomer.verified().login(api).is(200);
        ApiAnswer successor = refresh(tokens).is(200);

        refresh(tokens).isProblem(401, "refresh-token-invalid");

        refresh(successor).isProblem(401, "refresh-token-invalid");
        api.with(successor.text("/access_token")).get("/api/auth/profile").isProblem(401, "unauthenticated");
    }

    private ApiAnswer refresh(ApiAnswer tokens) {
        return api.post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refresh_token")));
    }
}
