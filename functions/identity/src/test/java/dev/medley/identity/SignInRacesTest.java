package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever signs in while the account's sessions end has none afterwards, whichever of the two comes first. */
@FunctionTest("identity")
class SignInRacesTest {

    private static final String NEW = "seven grey herons at dawn";

    private final FunctionUnderTest identity;
    private final Api anybody;

    SignInRacesTest(FunctionUnderTest identity) {
        this.identity = identity;
        anybody = identity.api();
    }

    /** What ends all sessions of an account. */
    enum End {
        PASSWORD_RESET,
        PASSWORD_CHANGE,
        SUSPENSION,
        ERASURE,
        OWNER,
        ADMINISTRATOR
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void whatEndsAllSessionsFirstKeepsASignInOut(End end) throws Exception {
        Newcomer ada = Newcomer.verified();
        Callable<ApiAnswer> ending = ending(end, ada);
        ApiAnswer entered = HeldAccount.inOrder(ada.email(), ending, () -> ada.login(anybody));
        if (end == End.SUSPENSION || end == End.ERASURE) {
            entered.isProblem(403, "account-suspended");
        } else {
            entered.isProblem(401, "sign-in-revoked");
        }
        assertThat(liveSessions(ada)).isEqualTo(end == End.PASSWORD_CHANGE ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void whatEndsAllSessionsEndsTheOneThatHasJustBegun(End end) throws Exception {
        Newcomer ada = Newcomer.verified();
        Callable<ApiAnswer> ending = ending(end, ada);
        HeldAccount.inOrder(ada.email(), () -> ada.login(anybody).is(200), ending);
        assertThat(liveSessions(ada)).isEqualTo(end == End.PASSWORD_CHANGE ? 1 : 0);
    }

    @Test
    void aSecondFactorComesTooLateOrItsSessionEnds() throws Exception {
        Guarded ada = Guarded.by(anybody);
        String email = ada.owner().email();
        String late = ada.challenge(anybody);
        HeldAccount.inOrder(email, ending(End.ADMINISTRATOR, ada.owner()), () -> meet(ada, late, 0))
                .isProblem(422, "challenge-invalid");
        assertThat(liveSessions(ada.owner())).isZero();
        String early = ada.challenge(anybody);
        HeldAccount.inOrder(email, () -> meet(ada, early, 1).is(200), ending(End.ADMINISTRATOR, ada.owner()));
        assertThat(liveSessions(ada.owner())).isZero();
    }

    @Test
    void aPasswordFromBeforeLeavesNoHalfDoneSignIn() throws Exception {
        Guarded ada = Guarded.by(anybody);
        HeldAccount.inOrder(
                        ada.owner().email(),
                        ending(End.PASSWORD_RESET, ada.owner()),
                        () -> ada.owner().login(anybody))
                .isProblem(401, "sign-in-revoked");
        assertThat(count("challenge", "true", ada.owner())).isZero();
    }

    @Test
    void aPasskeyComesTooLateOrItsSessionEnds() throws Exception {
        KeyHolder ada = KeyHolder.with(anybody, SoftwareAuthenticator.p256());
        String email = ada.owner().email();
        HeldAccount.inOrder(
                        email, ending(End.ADMINISTRATOR, ada.owner()), () -> KeyHolder.signIn(anybody, ada.device()))
                .isProblem(401, "sign-in-revoked");
        assertThat(liveSessions(ada.owner())).isZero();
        HeldAccount.inOrder(
                email, () -> KeyHolder.signIn(anybody, ada.device()).is(200), ending(End.ADMINISTRATOR, ada.owner()));
        assertThat(liveSessions(ada.owner())).isZero();
    }

    @Test
    void aStepUpDoesNotGoOnWithASessionThatHasEnded() throws Exception {
        Newcomer ada = Newcomer.verified();
        Api api = Administrators.signedIn(ada, anybody);
        Callable<ApiAnswer> stepUp = () -> api.post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD));
        HeldAccount.inOrder(ada.email(), stepUp, stepUp).isProblem(401, "sign-in-revoked");
        assertThat(liveSessions(ada)).isEqualTo(1);
    }

    @Test
    void aRefusedSignInIsNoSuccessAndNoFailure() throws Exception {
        Newcomer ada = Newcomer.verified();
        HeldAccount.inOrder(ada.email(), ending(End.ADMINISTRATOR, ada), () -> ada.login(anybody))
                .isProblem(401, "sign-in-revoked");
        ada.login(anybody).is(200);
    }

    @Test
    void anApiKeyFromASessionThatEndedIsNotMadeOrIsRevoked() throws Exception {
        Newcomer ada = Newcomer.verified();
        Callable<ApiAnswer> late = makeKey(Administrators.signedIn(ada, anybody));
        HeldAccount.inOrder(ada.email(), ending(End.PASSWORD_RESET, ada), late).isProblem(401, "unauthenticated");
        assertThat(count("api_key", "revoked_at is null", ada)).isZero();

        Newcomer eve = Newcomer.verified();
        Callable<ApiAnswer> early = makeKey(Administrators.signedIn(eve, anybody));
        HeldAccount.inOrder(eve.email(), early, ending(End.PASSWORD_RESET, eve));
        assertThat(count("api_key", "revoked_at is null", eve)).isZero();
        assertThat(count("api_key", "true", eve)).isEqualTo(1);
    }

    @Test
    void howeverManySignInsRaceWithAResetNoneIsLeft() throws Exception {
        for (int round = 0; round < Campaign.rounds(20, 500); round++) {
            Newcomer ada = Newcomer.verified();
            Callable<ApiAnswer> reset = ending(End.PASSWORD_RESET, ada);
            List<ApiAnswer> answers = AtOnce.each(List.of(0, 1, 2), i -> i == 1 ? call(reset) : ada.login(anybody));
            assertThat(answers).extracting(ApiAnswer::status).allMatch(status -> status == 200 || status == 401);
            assertThat(liveSessions(ada)).isZero();
        }
    }

    private Callable<ApiAnswer> ending(End end, Newcomer ada) {
        String id = Rows.texts("select id::text from identity.account where email = ?", ada.email())
                .getFirst();
        return switch (end) {
            case PASSWORD_RESET -> {
                String token = resetToken(ada);
                yield () -> anybody.post("/api/auth/reset-password", Map.of("token", token, "password", NEW))
                        .is(200);
            }
            case PASSWORD_CHANGE -> {
                Api own = Administrators.signedIn(ada, anybody);
                Map<String, Object> change =
                        Map.of("currentPassword", Newcomer.PASSWORD, "newPassword", NEW, "endOtherSessions", true);
                yield () -> own.post("/api/auth/change-password", change).is(200);
            }
            case OWNER -> {
                Api own = Administrators.signedIn(ada, anybody);
                yield () -> own.post("/api/auth/logout-all").is(204);
            }
            case ERASURE ->
                () -> {
                    new Deliveries(identity, "identity-closing")
                            .deliver("account.erasure-begun", UUID.fromString(id), Map.of());
                    return anybody.get("/.well-known/jwks.json");
                };
            case SUSPENSION -> {
                Api admin = Administrators.as("admin", anybody);
                yield () -> admin.put("/api/admin/users/" + id + "/suspension", Map.of("because", "a leak"))
                        .is(204);
            }
            case ADMINISTRATOR -> {
                Api admin = Administrators.as("admin", anybody);
                yield () -> admin.delete("/api/admin/users/" + id + "/sessions").is(200);
            }
        };
    }

    private String resetToken(Newcomer ada) {
        anybody.post("/api/auth/forgot-password", Map.of("email", ada.email())).is(202);
        return Letterbox.of(ada).token("Choose a new password", 1);
    }

    private ApiAnswer meet(Guarded ada, String challenge, int code) {
        return Guarded.meet(
                anybody, challenge, "recoveryCode", ada.recoveryCodes().get(code));
    }

    private static Callable<ApiAnswer> makeKey(Api owner) {
        return () -> owner.post("/api/users/me/api-keys", Map.of("name", "k", "scopes", List.of("account:read:own")));
    }

    private static ApiAnswer call(Callable<ApiAnswer> request) {
        try {
            return request.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long liveSessions(Newcomer ada) {
        return count("session", "ended_at is null", ada);
    }

    private static long count(String table, String condition, Newcomer ada) {
        return Rows.count(
                "select count(*) from identity." + table + " where " + condition
                        + " and account_id = (select id from identity.account where email = ?)",
                ada.email());
    }
}
