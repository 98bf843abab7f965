package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whatever a provider does, the answer is a problem that says what to do, and never an error of ours. */
class ProviderFailureTest {

    private final SocialFunction function = SocialFunction.shared();
    private final Api api = function.api();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    500 | {"error": "server_error"}
                    200 | <html>We are down</html>
                    200 | ``
                    200 | []
                    200 | null
                    200 | {}
                    200 | {"access_token": {"nested": true}}
                    200 | {"error": "incorrect_client_credentials"}
                    200 | {"error": ["a", "list"]}
                    302 | {}
                    200 | {"access_token": "unknown-to-the-api", "token_type": "bearer"}
                    200 | [[[[[[[[[[[[[[[[[[[[
                    """)
    void aProviderThatDoesNotAnswerAsItShouldIsUnavailable(int status, String body) {
        ApiAnswer begun = Traveller.begin(api, "github");
        String code = function.github().codeAnswered(status, body);
        Traveller.callback(api, "github", begun, code).isProblem(503, "login-provider-unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void whoeverTheProviderDoesNotNameIsNobody(String subject) {
        new Traveller(subject, UUID.randomUUID() + "@example.org", true)
                .signIn(api)
                .isProblem(401, "login-provider-untrusted");
    }

    /** What could not be sent back in a header (RFC 6749, A.12). */
    @Test
    void aTokenWithLineBreaksIsNone() {
        ApiAnswer begun = Traveller.begin(api, "github");
        String code = function.github().codeAnswered(200, "{\"access_token\": \"x\\r\\nX-Other: 1\"}");
        Traveller.callback(api, "github", begun, code).isProblem(503, "login-provider-unavailable");
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        ApiAnswer begun = Traveller.begin(api, "github");
        String code = function.github().codeAnswered(200, "{\"access_token\": \"" + "x".repeat(1_000_000) + "\"}");
        Traveller.callback(api, "github", begun, code).isProblem(503, "login-provider-unavailable");
    }

    @Test
    void aCodeThatTheProviderDoesNotKnowIsRefused() {
        ApiAnswer github = Traveller.begin(api, "github");
        Traveller.callback(api, "github", github, "made-up").isProblem(422, "authorization-code-invalid");
        ApiAnswer facebook = Traveller.begin(api, "facebook");
        Traveller.callback(api, "facebook", facebook, "made-up").isProblem(422, "authorization-code-invalid");
    }

    @Test
    void whoeverSaysNoAtTheProviderIsToldSo() {
        refused("access_denied").isProblem(403, "authorization-denied");
        refused("temporarily_unavailable").isProblem(503, "login-provider-unavailable");
        refused("invalid_scope").isProblem(422, "authorization-failed");
        refused("<script>").isProblem(422, "authorization-failed");
    }

    @Test
    void anAnswerOfSomebodyElseIsNotTakenForTheProviders() {
        ApiAnswer begun = Traveller.begin(api, "google");
        Map<String, String> mixedUp =
                new HashMap<>(Traveller.body(begun, Traveller.fresh().agreeAtGoogle(begun)));
        mixedUp.put("iss", "https://attacker.example.org");
        api.post("/api/auth/providers/google/callback", mixedUp).isProblem(401, "login-provider-untrusted");
    }

    @Test
    void theLogHoldsNeitherCodesNorSecrets() {
        Logger root = (Logger) LoggerFactory.getLogger("dev.medley.identity.social");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        ApiAnswer begun = Traveller.begin(api, "github");
        String code = function.github().codeAnswered(500, "{\"error\": \"" + CodeDesk.SECRET + "\"}");
        Traveller.callback(api, "github", begun, code).is(503);
        root.detachAppender(log);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(code, CodeDesk.SECRET, begun.text("/state"), begun.text("/binding")));
    }

    private ApiAnswer refused(String error) {
        ApiAnswer begun = Traveller.begin(api, "google");
        return api.post(
                "/api/auth/providers/google/callback",
                Map.of("state", begun.text("/state"), "binding", begun.text("/binding"), "error", error));
    }
}
