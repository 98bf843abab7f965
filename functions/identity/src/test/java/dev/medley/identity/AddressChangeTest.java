package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class AddressChangeTest {

    private static final String CONFIRM = "Confirm your new";
    private static final String CHANGED = "Your Medley account has another";
    private static final String REQUESTED = "account.email-change-requested";

    private final FunctionUnderTest identity;
    private final Api anybody;
    private final Newcomer ada;
    private final Api here;
    private final Letterbox next = new Letterbox(UUID.randomUUID() + "@example.net");

    AddressChangeTest(FunctionUnderTest identity) {
        this.identity = identity;
        anybody = identity.api();
        ada = Newcomer.verified();
        here = signedIn(ada);
    }

    @Test
    void anAccountMovesOnceTheNewAddressIsProven() {
        want(here, next.email()).is(202);
        String token = next.token(CONFIRM, 1);
        assertThat(here.get("/api/auth/profile").text("/email")).isEqualTo(ada.email());

        assertThat(confirm(token).is(200).body()).isEqualTo("{\"success\":true}");

        assertThat(here.get("/api/auth/profile").text("/email")).isEqualTo(next.email());
        ada.login(anybody).isProblem(401, "credentials-wrong");
        new Newcomer(next.email()).login(anybody).is(200);
        confirm(token).isProblem(422, "email-token-invalid");
    }

    @Test
    void aMailboxGetsTenMailsAnHourHoweverManyAccountsWantIt() {
        for (int i = 0; i < 4; i++) {
            Newcomer stranger = Newcomer.verified();
            Api api = signedIn(stranger);
            for (int j = 0; j < 3; j++) {
                want(api, next.email()).is(202);
            }
            Letterbox.of(stranger).settled(identity, "account.email-change-requested", 3);
        }
        assertThat(next.about(CONFIRM)).hasSize(10);
    }

    @Test
    void theOldAddressIsToldBeforeAndAfter() {
        want(here, next.email()).is(202);
        ReceivedMail warning = Letterbox.of(ada).awaited("Your Medley account is to get", 1);
        assertThat(warning.text())
                .contains(next.email(), "choose a new password")
                .doesNotContain("token");

        confirm(next.token(CONFIRM, 1)).is(200);
        assertThat(Letterbox.of(ada).awaited(CHANGED, 1).text()).contains(next.email());
        assertThat(next.awaited(CHANGED, 1).text()).contains(next.email());
    }

    @Test
    void anAddressThatHasAnAccountGetsTheSameAnswerAndItsOwnerAMail() {
        Newcomer owner = Newcomer.verified();
        assertThat(want(here, owner.email().toUpperCase(Locale.ROOT)).is(202).body())
                .isEqualTo(want(signedIn(owner), next.email()).is(202).body());
        Letterbox.of(owner).awaited("You already have", 1);
        Letterbox.of(ada).settled(identity, REQUESTED, 1);
        assertThat(Letterbox.of(owner).about(CONFIRM)).isEmpty();
    }

    @Test
    void ofManyWhoWantAnAddressOneGetsIt() throws Exception {
        List<String> tokens = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            want(signedIn(Newcomer.verified()), next.email()).is(202);
            tokens.add(next.token(CONFIRM, i));
        }
        try (ExecutorService owners = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<ApiAnswer> answer : tokens.stream()
                    .map(token -> owners.submit(() -> confirm(token)))
                    .toList()) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        }
    }

    @Test
    void aTokenProvesOnlyTheAddressThatItWentTo() {
        want(here, next.email()).is(202);
        String token = next.token(CONFIRM, 1);
        Letterbox other = new Letterbox(UUID.randomUUID() + "@example.net");
        want(here, other.email()).is(202);
        confirm(token).isProblem(422, "email-token-invalid");
        confirm(other.token(CONFIRM, 1)).is(200);
        assertThat(here.get("/api/auth/profile").text("/email")).isEqualTo(other.email());
    }

    @Test
    void aTokenIsGoodForAnHour() {
        want(here, next.email()).is(202);
        String token = next.token(CONFIRM, 1);
        identity.later(Duration.ofHours(1))
                .api()
                .post("/api/auth/confirm-email", Map.of("token", token))
                .isProblem(422, "email-token-invalid");
    }

    @Test
    void aNewPasswordStopsTheMove() {
        want(here, next.email()).is(202);
        String token = next.token(CONFIRM, 1);
        here.post(
                        "/api/auth/change-password",
                        Map.of("currentPassword", Newcomer.PASSWORD, "newPassword", "seven grey herons at dawn"))
                .is(200);
        confirm(token).isProblem(422, "email-token-invalid");
    }

    /** The mail with the token may be written after the password was changed, or written again. */
    @Test
    void aMailThatComesLateProvesNothingAfterARecovery() {
        want(here, next.email()).is(202);
        String _ = next.token(CONFIRM, 1);
        anybody.post("/api/auth/forgot-password", Map.of("email", ada.email())).is(202);
        String reset = Letterbox.of(ada).token("Choose a new password", 1);
        UUID id = here.get("/api/auth/profile").id();
        anybody.post("/api/auth/reset-password", Map.of("token", reset, "password", "seven grey herons at dawn"))
                .is(200);
        new Deliveries(identity, "identity-mail").deliver(REQUESTED, id, Map.of());
        assertThat(next.about(CONFIRM)).hasSize(1);
        confirm(next.token(CONFIRM, 1)).isProblem(422, "email-token-invalid");
    }

    @Test
    void whoeverEndsAllSessionsStopsTheMove() {
        want(here, next.email()).is(202);
        String token = next.token(CONFIRM, 1);
        here.post("/api/auth/logout-all").is(204);
        confirm(token).isProblem(422, "email-token-invalid");
        assertThat(signedIn(ada).get("/api/auth/profile").text("/email")).isEqualTo(ada.email());
    }

    @Test
    void aConfirmationThatRacesWithTheEndOfAllSessionsComesTooLate() throws Exception {
        want(here, next.email()).is(202);
        String token = next.token(CONFIRM, 1);
        HeldAccount.inOrder(ada.email(), () -> here.post("/api/auth/logout-all").is(204), () -> confirm(token))
                .isProblem(422, "email-token-invalid");
    }

    @Test
    void tokensThatWentToTheOldAddressAreWorthNothingAfterwards() {
        anybody.post("/api/auth/forgot-password", Map.of("email", ada.email())).is(202);
        String reset = Letterbox.of(ada).token("Choose a new password", 1);
        want(here, next.email()).is(202);
        confirm(next.token(CONFIRM, 1)).is(200);
        anybody.post("/api/auth/reset-password", Map.of("token", reset, "password", "seven grey herons at dawn"))
                .isProblem(422, "reset-token-invalid");
    }

    @Test
    void anAddressGetsThreeMailsAnHourFromAnAccount() {
        IntStream.range(0, 5).forEach(_ -> want(here, next.email()).is(202));
        Letterbox.of(ada).settled(identity, REQUESTED, 5);
        assertThat(next.about(CONFIRM)).hasSize(3);
        assertThat(Letterbox.of(ada).about("Your Medley account is to get")).hasSize(3);
    }

    @Test
    void oneMaySpellTheOwnAddressInAnotherCase() {
        want(here, ada.email().toUpperCase(Locale.ROOT)).is(202);
        confirm(Letterbox.of(ada).token(CONFIRM, 1)).is(200);
        ada.login(anybody).is(200);
    }

    @Test
    void itTakesASignInOfTheLastMinutes() {
        anybody.post("/api/users/me/email", Map.of("email", next.email())).isProblem(401, "unauthenticated");
        want(here, "not an address").isProblem(422, "email-invalid");
        ApiAnswer tokens = ada.login(anybody).is(200);
        Api later = identity.later(Duration.ofMinutes(5)).api();
        ApiAnswer refreshed = later.post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refresh_token")))
                .is(200);
        want(later.with(refreshed.text("/access_token")), next.email()).isProblem(401, "step-up-required");
    }

    @Test
    void theLinkLeadsToAPage() {
        assertThat(anybody.get("/api/auth/confirm-email").is(200).body()).contains("Confirm your new address");
    }

    private Api signedIn(Newcomer newcomer) {
        return anybody.with(newcomer.login(anybody).is(200).text("/access_token"));
    }

    private static ApiAnswer want(Api api, String email) {
        return api.post("/api/users/me/email", Map.of("email", email));
    }

    private ApiAnswer confirm(String token) {
        return anybody.post("/api/auth/confirm-email", Map.of("token", token));
    }
}
