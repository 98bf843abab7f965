package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("identity")
class RegistrationTest {

    private static final String SUBJECT = "Confirm your e-mail address";
    private static final String STRANGERS = "what a stranger made up here";

    private final FunctionUnderTest identity;
    private final Api api;

    RegistrationTest(FunctionUnderTest identity) {
        this.identity = identity;
        api = identity.api();
    }

    @Test
    void somebodyRegistersProvesTheirAddressAndSignsIn() {
        Newcomer ada = Newcomer.registered(api);

        ApiAnswer verified = api.post("/api/auth/verify-email", Map.of("token", ada.mailedToken()));
        assertThat(verified.is(200).body()).isEqualTo("{\"success\":true}");
        ApiAnswer tokens = ada.login(api).is(200);

        assertThat(tokens.text("/token_type")).isEqualTo("Bearer");
        assertThat(tokens.at("/expires_in").asInt()).isEqualTo(600);
        assertThat(tokens.header("Cache-Control")).isEqualTo("no-store");
        ApiAnswer profile =
                api.with(tokens.text("/access_token")).get("/api/auth/profile").is(200);
        assertThat(profile.text("/email")).isEqualTo(ada.email());
        assertThat(profile.at("/emailVerified").asBoolean()).isTrue();
        assertThat(profile.text("/displayName")).isEqualTo("Ada");
    }

    @Test
    void nobodySignsInBeforeTheirAddressIsProven() {
        Newcomer ada = Newcomer.registered(api);
        ada.login(api).isProblem(401, "credentials-wrong");
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
        Newcomer ada = Newcomer.verified();
        ApiAnswer first = ada.register(api).is(202);
        ApiAnswer unknown =
                new Newcomer(UUID.randomUUID() + "@example.org").register(api).is(202);
        assertThat(first.body()).isEqualTo(unknown.body());
        await().until(() -> ada.mails().stream().anyMatch(mail -> mail.subject().contains("already have")));
    }

    @Test
    void registeringChangesNothingOfAnAccountThatIsProven() {
        Newcomer ada = Newcomer.verified();
        register(ada.email(), STRANGERS, "Mallory").is(202);
        ada.login(api, STRANGERS).isProblem(401, "credentials-wrong");
        Api own = api.with(ada.login(api).is(200).text("/access_token"));
        assertThat(own.get("/api/auth/profile").is(200).text("/displayName")).isEqualTo("Ada");
    }

    @Test
    void aLateMailOfAnEarlierRegistrationProvesNoLaterOne() {
        Newcomer ada = Newcomer.registered(api);
        String token = ada.mailedToken();
        UUID account = UUID.fromString(Rows.texts("select id::text from identity.account where email = ?", ada.email())
                .getFirst());
        int _ = Rows.update(
                "update identity.account set created_at = created_at + interval '1 minute' where id = ?", account);

        UUID _ = new Deliveries(identity, "identity-mail").deliver("account.registered", account, Map.of());

        assertThat(Letterbox.of(ada).about(SUBJECT)).hasSize(1);
        api.post("/api/auth/verify-email", Map.of("token", token)).is(200);
    }

    @Test
    void theMailComesInTextAndHtml() {
        Newcomer ada = Newcomer.registered(api);
        ReceivedMail mail = ada.firstMail();
        assertThat(mail.text()).contains("Hello Ada").contains("/api/auth/verify-email#token=");
        assertThat(mail.html()).contains("<p>Hello Ada,</p>");
    }

    @Test
    void whatIsWrongIsPointedAt() {
        ApiAnswer apiAnswer = api.post(
                        "/api/auth/register",
                        Map.of("email", "not an address", "password", "long enough", "displayName", "X"))
                .isProblem(422, "email-invalid");
        assertThat(apiAnswer.text("/errors/0/pointer")).isEqualTo("/email");
        ApiAnswer tooShort = api.post(
                        "/api/auth/register", Map.of("email", "a@example.org", "password", "short", "displayName", "X"))
                .isProblem(422, "password-too-short");
        assertThat(tooShort.text("/errors/0/pointer")).isEqualTo("/password");
    }

    @Test
    void aPasswordThatIsEasilyGuessedIsRefusedWhetherTheAddressIsKnownOrNot() {
        Newcomer ada = Newcomer.verified();
        for (String email : List.of(ada.email(), "nobody-yet@example.org")) {
            ApiAnswer common = register(email, "password123", "Ada").isProblem(422, "password-common");
            assertThat(common.text("/errors/0/pointer")).isEqualTo("/password");
        }
        register("margaret@example.org", "Margaret!1936", "M").isProblem(422, "password-contextual");
        register("ada@example.org", "a long and private sentence".repeat(10), "Ada")
                .isProblem(422, "password-too-long");
        register("ada@example.org", "x".repeat(513), "Ada").isProblem(422, "validation-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a..b@example.org",
                ".a@example.org",
                "a.@example.org",
                "b@a-.example.org",
                "b@-a.example.org",
                "b@example",
                "b@example.1",
                "b@exa_mple.org",
                "b@example..org",
                "\u00e9@example.org",
                "a b@example.org",
                "a@b@example.org",
                "ada@example.invalid",
                "ada@example.onion",
                "ada@xn--zzzzzz.example.org",
                "ada@xn--.example.org",
                "ada@xn--abc-.example.org"
            })
    void anAddressThatNoMailCanReachIsRefused(String email) {
        register(email, Newcomer.PASSWORD, "Ada").isProblem(422, "email-invalid");
        api.post("/api/auth/forgot-password", Map.of("email", email)).isProblem(422, "email-invalid");
        api.post("/api/auth/resend-verification", Map.of("email", email)).isProblem(422, "email-invalid");
    }

    @Test
    void aNameIsOneLineOfRealCharacters() {
        for (String name : List.of("A\\nda", "A\\u200bda", "\\u202eadA", "x".repeat(101))) {
            ApiAnswer apiAnswer = api.post("/api/auth/register", json("ada@example.org", name))
                    .isProblem(422, "display-name-invalid");
            assertThat(apiAnswer.text("/errors/0/pointer")).isEqualTo("/displayName");
        }
        api.post("/api/auth/register", json("ada@example.org", "A\\u0000da")).isProblem(422, "validation-failed");
        api.post("/api/auth/register", json("a\\ud800@example.org", "Ada")).isProblem(422, "validation-failed");
    }

    /** As it stands on the wire: an HTTP client would put a question mark in the place of half a surrogate pair. */
    private static String json(String email, String displayName) {
        return "{\"email\": \"%s\", \"password\": \"%s\", \"displayName\": \"%s\"}"
                .formatted(email, Newcomer.PASSWORD, displayName);
    }

    private ApiAnswer register(String email, String password, String displayName) {
        return api.post("/api/auth/register", Map.of("email", email, "password", password, "displayName", displayName));
    }

    @Test
    void anUnknownFieldIsRefused() {
        ApiAnswer apiAnswer = api.post(
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
        assertThat(apiAnswer.text("/errors/0/pointer")).isEqualTo("/role");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String body : List.of("", "{", "[]", "null", "\"text\"", "{\"email\": {}}")) {
            assertThat(api.post("/api/auth/register", body).status()).as(body).isBetween(400, 422);
        }
    }
}
