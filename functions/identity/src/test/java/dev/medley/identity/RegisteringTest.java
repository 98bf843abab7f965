package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.parts.ReceivedMail;
import dev.medley.testkit.Answer;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisteringTest {

    private final FunctionUnderTest identity = FunctionUnderTest.named("identity");
    private final Api api = identity.api();

    @Test
    void somebodyRegistersProvesTheirAddressAndSignsIn() {
        Newcomer ada = Newcomer.registered(api);

        Answer verified = api.post("/api/auth/verify-email", Map.of("token", ada.mailedToken()));
        assertThat(verified.is(200).body()).isEqualTo("{\"success\":true}");
        Answer tokens = ada.login(api).is(200);

        assertThat(tokens.text("/token_type")).isEqualTo("Bearer");
        assertThat(tokens.at("/expires_in").asInt()).isEqualTo(600);
        assertThat(tokens.header("Cache-Control")).isEqualTo("no-store");
        Answer profile =
                api.with(tokens.text("/access_token")).get("/api/auth/profile").is(200);
        assertThat(profile.text("/email")).isEqualTo(ada.email());
        assertThat(profile.at("/emailVerified").asBoolean()).isTrue();
        assertThat(profile.text("/displayName")).isEqualTo("Ada");
    }

    @Test
    void nobodySignsInBeforeTheirAddressIsProven() {
        Newcomer ada = Newcomer.registered(api);
        ada.login(api).isProblem(403, "email-unverified");
    }

    @Test
    void aTokenProvesAnAddressOnce() {
        Newcomer ada = Newcomer.registered(api);
        String token = ada.mailedToken();
        api.post("/api/auth/verify-email", Map.of("token", token)).is(200);
        api.post("/api/auth/verify-email", Map.of("token", token)).isProblem(422, "verification-token-invalid");
    }

    @Test
    void aKnownAddressGetsTheSameAnswerAndItsOwnerAMail() {
        Newcomer ada = Newcomer.verified(api);
        Answer first = ada.register(api).is(202);
        Answer unknown =
                new Newcomer(UUID.randomUUID() + "@example.org").register(api).is(202);
        assertThat(first.body()).isEqualTo(unknown.body());
        await().until(() -> ada.mails().stream().anyMatch(mail -> mail.subject().contains("already have")));
    }

    @Test
    void theMailComesInTextAndHtml() {
        Newcomer ada = Newcomer.registered(api);
        ReceivedMail mail = ada.firstMail();
        assertThat(mail.text()).contains("Hello Ada").contains("/api/auth/verify-email?token=");
        assertThat(mail.html()).contains("<p>Hello Ada,</p>");
    }

    @Test
    void whatIsWrongIsPointedAt() {
        Answer answer = api.post(
                        "/api/auth/register",
                        Map.of("email", "not an address", "password", "long enough", "displayName", "X"))
                .isProblem(422, "email-invalid");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/email");
        Answer tooShort = api.post(
                        "/api/auth/register", Map.of("email", "a@example.org", "password", "short", "displayName", "X"))
                .isProblem(422, "validation-failed");
        assertThat(tooShort.text("/errors/0/pointer")).isEqualTo("/password");
    }

    @Test
    void anUnknownFieldIsRefused() {
        Answer answer = api.post(
                        "/api/auth/register",
                        Map.of(
                                "email",
                                "a@example.org",
                                "password",
                                "long enough",
                                "displayName",
                                "X",
                                "role",
                                "admin"))
                .isProblem(400, "request-malformed");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/role");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String body : List.of("", "{", "[]", "null", "\"text\"", "{\"email\": {}}")) {
            assertThat(api.post("/api/auth/register", body).status()).as(body).isBetween(400, 422);
        }
    }
}
