package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is in an account names things in it; such a name is no message that our mails carry. */
@FunctionTest("identity")
class MailedNamesTest {

    private final Api anybody;
    private final Newcomer ada = Newcomer.verified();
    private final ApiAnswer tokens;
    private final Api here;

    MailedNamesTest(Api anybody) {
        this.anybody = anybody;
        tokens = ada.login(anybody).is(200);
        here = anybody.with(tokens.text("/access_token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Visit http://evil.example now", "evil.example", "Call us now, or your evil data is lost"})
    void theNameOfAnApiKeyIsNoMessage(String name) {
        makeKey(name);
        assertSilent(mail("A new API key"));
    }

    @Test
    void anOrdinaryNameOfAnApiKeyIsMailed() {
        makeKey("Build server");
        assertThat(mail("A new API key").text()).contains("an API key named \"Build server\" was made");
    }

    @Test
    void theNameOfAPasskeyIsNoMessage() {
        Map<String, Object> credential = SoftwareAuthenticator.p256().create(KeyHolder.registrationOptions(here));
        String passkey = here.post(
                        "/api/auth/passkeys", Map.of("name", "Visit http://evil.example now", "credential", credential))
                .is(201)
                .text("/id");
        assertSilent(mail("A second factor was added"));
        Guarded.strong(anybody, tokens).delete("/api/auth/passkeys/" + passkey).is(204);
        assertSilent(mail("A second factor was removed"));
    }

    private void makeKey(String name) {
        here.post("/api/users/me/api-keys", Map.of("name", name, "scopes", List.of("account:read:own")))
                .is(201);
    }

    private ReceivedMail mail(String subject) {
        return Letterbox.of(ada).awaited(subject, 1);
    }

    private static void assertSilent(ReceivedMail mail) {
        assertThat(mail.text()).doesNotContain("evil", "\"\"", ": .");
        assertThat(mail.html()).doesNotContain("evil", "&ldquo;&rdquo;");
    }
}
