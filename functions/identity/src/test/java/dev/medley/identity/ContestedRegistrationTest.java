package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody registers an address that is not theirs. */
@FunctionTest("identity")
class ContestedRegistrationTest {

    private static final String SUBJECT = "Confirm your e-mail address";
    private static final String STRANGERS = "what a stranger made up here";

    private final FunctionUnderTest identity;
    private final Api api;

    ContestedRegistrationTest(FunctionUnderTest identity) {
        this.identity = identity;
        api = identity.api();
    }

    @Test
    void thePasswordAndTheNameAreThoseOfTheRegistrationThatIsProven() {
        Newcomer ada = new Newcomer(UUID.randomUUID() + "@example.org");
        register(ada.email(), STRANGERS, "Mallory").is(202);
        String former = Letterbox.of(ada).token(SUBJECT, 1);
        ada.register(api).is(202);
        api.post("/api/auth/verify-email", Map.of("token", former, "password", Newcomer.PASSWORD))
                .isProblem(422, "registration-password-wrong");
        String token = Letterbox.of(ada).token(SUBJECT, 2);
        assertThat(Letterbox.of(ada).about(SUBJECT).getFirst().text()).contains("Hello Ada");

        api.post("/api/auth/verify-email", Map.of("token", token, "password", Newcomer.PASSWORD))
                .is(200);

        ada.login(api, STRANGERS).isProblem(401, "credentials-wrong");
        Api own = api.with(ada.login(api).is(200).text("/access_token"));
        assertThat(own.get("/api/auth/profile").is(200).text("/displayName")).isEqualTo("Ada");
    }

    @Test
    void whoFollowsTheMailOfAStrangersRegistrationDoesNotLetThemIn() {
        Newcomer ada = Newcomer.registered(api);
        ada.mailedToken();
        register(ada.email(), STRANGERS, "Mallory").is(202);
        String token = Letterbox.of(ada).token(SUBJECT, 2);
        assertThat(Letterbox.of(ada).about(SUBJECT).getFirst().text()).contains("registered more than once");
        ApiAnswer asked = api.post("/api/auth/verify-email", Map.of("token", token))
                .isProblem(422, "registration-password-required");
        assertThat(asked.text("/errors/0/pointer")).isEqualTo("/password");
        api.post("/api/auth/verify-email", Map.of("token", token, "password", Newcomer.PASSWORD))
                .isProblem(422, "registration-password-wrong");
        ada.login(api, STRANGERS).isProblem(401, "credentials-wrong");
        takesOver(ada);
        ada.login(api, STRANGERS).isProblem(401, "credentials-wrong");
        api.post("/api/auth/verify-email", Map.of("token", token, "password", STRANGERS))
                .isProblem(422, "verification-token-invalid");
    }

    @Test
    void strangersWhoRegisterAgainAndAgainDoNotVoidTheMailOfTheOwner() {
        Newcomer ada = Newcomer.registered(api);
        String own = ada.mailedToken();
        for (int i = 0; i < 6; i++) {
            register(ada.email(), STRANGERS + i, "Mallory").is(202);
        }
        Letterbox.of(ada).settled(identity, "account.registration-repeated", 6);
        String theirs = Letterbox.of(ada).token(SUBJECT, 3);
        assertThat(Letterbox.of(ada).about(SUBJECT)).hasSize(3);
        api.post("/api/auth/verify-email", Map.of("token", own)).isProblem(422, "registration-password-required");
        api.post("/api/auth/verify-email", Map.of("token", own, "password", STRANGERS + 5))
                .isProblem(422, "registration-password-wrong");

        api.post("/api/auth/verify-email", Map.of("token", own, "password", Newcomer.PASSWORD))
                .is(200);

        Api account = api.with(ada.login(api).is(200).text("/access_token"));
        assertThat(account.get("/api/auth/profile").is(200).text("/displayName"))
                .isEqualTo("Ada");
        for (String token : List.of(own, theirs)) {
            api.post("/api/auth/verify-email", Map.of("token", token, "password", STRANGERS + 1))
                    .isProblem(422, "verification-token-invalid");
        }
        ada.login(api, STRANGERS + 5).isProblem(401, "credentials-wrong");
    }

    @Test
    void anEarlierRegistrationIsProvenForADay() {
        Newcomer ada = Newcomer.registered(api);
        String own = ada.mailedToken();
        register(ada.email(), STRANGERS, "Mallory").is(202);
        identity.later(Duration.ofHours(24))
                .api()
                .post("/api/auth/verify-email", Map.of("token", own, "password", Newcomer.PASSWORD))
                .isProblem(422, "verification-token-invalid");
    }

    @Test
    void whoChoosesAPasswordHasNotTheNameThatAStrangerChose() {
        Newcomer ada = new Newcomer(UUID.randomUUID() + "@example.org");
        register(ada.email(), STRANGERS, "Mallory").is(202);
        takesOver(ada);
    }

    @Test
    void whatAStrangerClaimedIsNoFormerPassword() {
        Newcomer ada = Newcomer.registered(api);
        ada.mailedToken();
        api.post("/api/auth/forgot-password", Map.of("email", ada.email())).is(202);
        String token = Letterbox.of(ada).token("Choose a new password", 1);
        api.post("/api/auth/reset-password", Map.of("token", token, "password", Newcomer.PASSWORD))
                .is(200);
        ada.login(api).is(200);
    }

    private void takesOver(Newcomer ada) {
        String password = "seven grey herons at dawn";
        api.post("/api/auth/forgot-password", Map.of("email", ada.email())).is(202);
        String reset = Letterbox.of(ada).token("Choose a new password", 1);
        api.post("/api/auth/reset-password", Map.of("token", reset, "password", password))
                .is(200);
        Api own = api.with(ada.login(api, password).is(200).text("/access_token"));
        assertThat(own.get("/api/auth/profile").is(200).text("/displayName"))
                .isEqualTo(ada.email().substring(0, ada.email().indexOf('@')));
    }

    @Test
    void aMailToAStrangerCarriesNobodysMessage() {
        for (String name : List.of("Visit http://evil.example now", "evil.example", "You won a prize at our shop")) {
            Newcomer victim = new Newcomer(UUID.randomUUID() + "@example.org");
            register(victim.email(), Newcomer.PASSWORD, name).is(202);
            assertThat(victim.firstMail().text()).startsWith("Hello,").doesNotContain(name);
            assertThat(victim.firstMail().html()).contains("<p>Hello,</p>").doesNotContain(name);
            api.post("/api/auth/forgot-password", Map.of("email", victim.email()))
                    .is(202);
            assertThat(Letterbox.of(victim).awaited("Choose a new password", 1).text())
                    .doesNotContain(name);
        }
        Newcomer writer = new Newcomer(UUID.randomUUID() + "@example.org");
        register(writer.email(), Newcomer.PASSWORD, "J. R. R. O'Tolki\u00e9n-B").is(202);
        assertThat(writer.firstMail().text()).startsWith("Hello J. R. R. O'Tolki\u00e9n-B,");
    }

    @Test
    void registeringGivesAnInvitedPersonNoPassword() {
        Newcomer grace = new Newcomer(UUID.randomUUID() + "@example.org");
        Administrators.as("admin", api)
                .post("/api/admin/users", Map.of("email", grace.email(), "displayName", "Grace"))
                .is(201);
        register(grace.email(), STRANGERS, "Mallory").is(202);
        String token = Letterbox.of(grace).token(SUBJECT, 1);
        api.post("/api/auth/verify-email", Map.of("token", token)).is(200);
        grace.login(api, STRANGERS).isProblem(401, "credentials-wrong");
        assertThat(Rows.texts("select display_name from identity.account where email = ?", grace.email()))
                .containsExactly("Grace");
    }

    private ApiAnswer register(String email, String password, String displayName) {
        return api.post("/api/auth/register", Map.of("email", email, "password", password, "displayName", displayName));
    }
}
