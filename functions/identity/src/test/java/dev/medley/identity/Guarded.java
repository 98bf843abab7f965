package dev.medley.identity;

import dev.medley.identity.factors.AuthenticatorApp;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Somebody whose account is guarded by an authenticator app; signed in with both factors. */
record Guarded(Newcomer owner, Api api, AuthenticatorApp app, List<String> recoveryCodes) {

    static Guarded by(Api anybody) {
        Newcomer owner = Newcomer.verified();
        ApiAnswer tokens = owner.login(anybody).is(200);
        Api api = anybody.with(tokens.text("/access_token"));
        AuthenticatorApp app =
                AuthenticatorApp.with(api.post("/api/auth/factors/totp").is(200).text("/secret"));
        ApiAnswer enrolled = api.post("/api/auth/factors/totp/confirmation", Map.of("code", app.code()))
                .is(200);
        return new Guarded(owner, strong(anybody, tokens), app, texts(enrolled, "/recoveryCodes"));
    }

    /** The session of a password as if it had taken the second factor too, which spends no code and uses no passkey. */
    static Api strong(Api anybody, ApiAnswer tokens) {
        int _ = Rows.update("update identity.session set methods = '{pwd,otp,mfa}' where id = ?", Jwt.session(tokens));
        return anybody.with(anybody.post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refresh_token")))
                .is(200)
                .text("/access_token"));
    }

    static List<String> texts(ApiAnswer apiAnswer, String pointer) {
        return StreamSupport.stream(apiAnswer.at(pointer).spliterator(), false)
                .map(com.fasterxml.jackson.databind.JsonNode::asText)
                .toList();
    }

    /** The first step of a sign-in; what it answers is to be met with a second. */
    String challenge(Api anybody) {
        return owner.login(anybody).is(202).text("/challengeToken");
    }

    static ApiAnswer meet(Api anybody, String challenge, String kind, Object shown) {
        return anybody.post("/api/auth/second-factor", Map.of("challengeToken", challenge, kind, shown));
    }
}
