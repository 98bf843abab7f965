package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class EmailVerificationTest {

    private static final String SUBJECT = "Confirm your e-mail address";

    private final FunctionUnderTest identity;
    private final Api api;

    EmailVerificationTest(FunctionUnderTest identity) {
        this.identity = identity;
        api = identity.api();
    }

    @Test
    void theMailIsSentAgainAndItsTokenIsTheOnlyGoodOne() {
        Newcomer ada = Newcomer.registered(api);
        String first = ada.mailedToken();
        resend(ada.email()).is(202);
        String second = Letterbox.of(ada).token(SUBJECT, 2);
        verify(first).isProblem(422, "verification-token-invalid");
        verify(second).is(200);
        ada.login(api).is(200);
    }

    @Test
    void aTokenIsGoodForADay() {
        Newcomer ada = Newcomer.registered(api);
        String token = ada.mailedToken();
        identity.later(Duration.ofHours(24))
                .api()
                .post("/api/auth/verify-email", Map.of("token", token))
                .isProblem(422, "verification-token-invalid");
    }

    @Test
    void whateverTheAddressTheAnswerIsTheSame() {
        Newcomer proven = Newcomer.verified();
        Newcomer unproven = Newcomer.registered(api);
        String unknown = UUID.randomUUID() + "@example.org";
        assertThat(resend(proven.email()).is(202).body())
                .isEqualTo(resend(unproven.email()).is(202).body())
                .isEqualTo(resend(unknown).is(202).body());
        resend("not an address").isProblem(422, "email-invalid");
    }

    @Test
    void aProvenAddressIsNotMailedAgain() {
        Newcomer ada = Newcomer.verified();
        resend(ada.email()).is(202);
        Letterbox.of(ada).settled(identity, "account.verification-requested", 1);
        assertThat(Letterbox.of(ada).about(SUBJECT)).isEmpty();
    }

    @Test
    void aMailboxGetsThreeMailsAnHourHoweverTheyAreAskedFor() {
        Newcomer ada = Newcomer.registered(api);
        resend(ada.email()).is(202);
        resend(ada.email()).is(202);
        ada.register(api).is(202);
        Letterbox.of(ada).settled(identity, "account.registered", 1);
        Letterbox.of(ada).settled(identity, "account.verification-requested", 2);
        Letterbox.of(ada).settled(identity, "account.registration-repeated", 1);
        assertThat(Letterbox.of(ada).about(SUBJECT)).hasSize(3);
    }

    @Test
    void whatOneNetworkAsksForLeavesOthersTheirs() {
        Newcomer ada = Newcomer.registered(api);
        Visitor stranger = Visitor.somewhere(identity);
        Map<String, String> address = Map.of("email", ada.email());
        for (int i = 0; i < 4; i++) {
            stranger.post("/api/auth/resend-verification", address).is(202);
        }
        resend(ada.email()).is(202);
        Letterbox.of(ada).settled(identity, "account.registered", 1);
        Letterbox.of(ada).settled(identity, "account.verification-requested", 5);
        assertThat(Letterbox.of(ada).about(SUBJECT)).hasSize(5);
        verify(Letterbox.of(ada).token(SUBJECT, 5)).is(200);
    }

    @Test
    void aMailboxGetsTenMailsAnHourHoweverManyNetworksAsk() {
        Newcomer ada = Newcomer.registered(api);
        for (int i = 0; i < 11; i++) {
            Visitor.somewhere(identity)
                    .post("/api/auth/resend-verification", Map.of("email", ada.email()))
                    .is(202);
        }
        Letterbox.of(ada).settled(identity, "account.verification-requested", 11);
        assertThat(Letterbox.of(ada).about(SUBJECT)).hasSize(10);
    }

    @Test
    void theOwnerOfAnAccountIsToldAtMostThreeTimesAnHourThatSomebodyRegistersWithIt() {
        Newcomer ada = Newcomer.verified();
        for (int i = 0; i < 4; i++) {
            ada.register(api).is(202);
        }
        Letterbox.of(ada).settled(identity, "account.registration-repeated", 4);
        assertThat(Letterbox.of(ada).about("You already have")).hasSize(3);
    }

    @Test
    void theLinkLeadsToAPageThatRunsNothingButItsOwnScript() {
        ApiAnswer page = api.get("/api/auth/verify-email").is(200);
        assertThat(page.body())
                .contains("Confirm your address")
                .doesNotContain("{title}", "{lead}", "{fields}", "{button}", "{done}", "{style}", "{script}");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'sha256-")
                .doesNotContain("unsafe");
    }

    private ApiAnswer resend(String email) {
        return api.post("/api/auth/resend-verification", Map.of("email", email));
    }

    private ApiAnswer verify(String token) {
        return api.post("/api/auth/verify-email", Map.of("token", token));
    }
}
