package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.ReceivedMail;
import dev.medley.identity.factors.AuthenticatorApp;
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

/** What somebody else does in an account who looks like its owner is told by mail, and undone by the link in that mail. */
@FunctionTest("identity")
class DisavowedChangesTest {

    private static final String ADDED = "A second factor was added";
    private static final String LEFT = "Your Medley account has another";

    private final FunctionUnderTest identity;
    private final Api anybody;
    private final Recovery recovery;
    private final Newcomer ada = Newcomer.verified();
    private final Api thief;
    private final Letterbox mailbox = Letterbox.of(ada);

    DisavowedChangesTest(FunctionUnderTest identity) {
        this.identity = identity;
        anybody = identity.api();
        recovery = new Recovery(anybody);
        thief = anybody.with(ada.login(anybody).is(200).text("/access_token"));
    }

    @Test
    void aPasskeyThatSomebodyElseAddedOpensNothing() {
        SoftwareAuthenticator device = SoftwareAuthenticator.p256();
        KeyHolder.register(thief, device).is(201);
        recoverBy(ADDED);
        KeyHolder.signIn(anybody, device).isProblem(401, "passkey-refused");
    }

    @Test
    void anAppThatSomebodyElseAddedKeepsNobodyOut() {
        String secret = thief.post("/api/auth/factors/totp").is(200).text("/secret");
        AuthenticatorApp app = AuthenticatorApp.with(secret);
        thief.post("/api/auth/factors/totp/confirmation", Map.of("code", app.code()))
                .is(200);
        recoverBy(ADDED);
    }

    /** Each has a mail of its own, and one link is enough. */
    @Test
    void whatWasAddedInTheSameVisitGoesToo() {
        SoftwareAuthenticator first = SoftwareAuthenticator.p256();
        SoftwareAuthenticator second = SoftwareAuthenticator.p256();
        KeyHolder.register(thief, first).is(201);
        Api strong = anybody.with(KeyHolder.signIn(anybody, first).is(200).text("/access_token"));
        KeyHolder.register(strong, second).is(201);
        mailbox.awaited(ADDED, 2);
        recoverBy(ADDED);
        KeyHolder.signIn(anybody, first).isProblem(401, "passkey-refused");
        KeyHolder.signIn(anybody, second).isProblem(401, "passkey-refused");
    }

    @Test
    void whatWasThereBeforeStays() {
        Guarded eve = Guarded.by(anybody);
        ApiAnswer strong = Guarded.meet(
                        anybody,
                        eve.challenge(anybody),
                        "recoveryCode",
                        eve.recoveryCodes().getFirst())
                .is(200);
        Api owner = anybody.with(strong.text("/access_token"));
        int _ = Rows.update(
                "update identity.totp set confirmed_at = confirmed_at - interval '2 days' where account_id = ?",
                owner.get("/api/auth/profile").id());
        KeyHolder.register(owner, SoftwareAuthenticator.p256()).is(201);
        Letterbox letters = Letterbox.of(eve.owner());
        letters.awaited(ADDED, 2);
        recovery.disavow(letters.token(ADDED, 2)).is(204);
        recovery.choose(letters.token("Choose a new password", 1)).is(200);
        eve.owner().login(anybody, Recovery.NEXT).is(202);
    }

    @Test
    void everyMailOfAWayInSaysHowToUndoIt() {
        KeyHolder.register(thief, SoftwareAuthenticator.p256()).is(201);
        ReceivedMail mail = mailbox.awaited(ADDED, 1);
        assertThat(mail.text()).contains("/api/auth/sessions/disavow#token=", "3 days");
        assertThat(mail.html()).contains("/api/auth/sessions/disavow#token");
        Newcomer bob = Newcomer.verified();
        Api api = anybody.with(bob.login(anybody).is(200).text("/access_token"));
        api.post("/api/users/me/api-keys", Map.of("name", "k", "scopes", List.of("account:read:own")))
                .is(201);
        api.post(
                        "/api/auth/change-password",
                        Map.of("currentPassword", Newcomer.PASSWORD, "newPassword", Recovery.NEXT))
                .is(200);
        for (String subject : List.of("A new API key", "Your Medley password was changed")) {
            assertThat(Letterbox.of(bob).awaited(subject, 1).text()).contains("/api/auth/sessions/disavow#token=");
        }
    }

    @Test
    void theLinkIsGoodForThreeDays() {
        KeyHolder.register(thief, SoftwareAuthenticator.p256()).is(201);
        identity.later(Duration.ofDays(3))
                .api()
                .post("/api/auth/sessions/disavow", Map.of("token", mailbox.token(ADDED, 1)))
                .isProblem(422, "disavowal-token-invalid");
    }

    /** Otherwise the link in the mail to the address that it leaves would bring whoever changed it back in. */
    @Test
    void whoMovesTheirAccountBackIsNotThrownOutByTheOtherAddress() {
        Letterbox theirs = new Letterbox(UUID.randomUUID() + "@example.net");
        recovery.move(thief, theirs);
        String first = mailbox.token(LEFT, 1);
        Visitor.somewhere(identity).login(new Newcomer(theirs.email())).is(200);
        String warned = theirs.token("Was it you", 1);
        recovery.move(thief, mailbox);
        assertThat(theirs.awaited(LEFT, 2).text()).doesNotContain("disavow");
        recovery.disavow(warned).isProblem(422, "disavowal-token-invalid");
        ada.login(anybody).is(200);
        recovery.disavow(first).is(204);
    }

    /** Or a thief's address would keep the account for itself when the first one can take it back no more. */
    @Test
    void theFirstAddressTakesTheAccountBackAsLongAsAnyLaterOneDoes() {
        Letterbox theirs = new Letterbox(UUID.randomUUID() + "@example.net");
        recovery.move(thief, theirs);
        String first = mailbox.token(LEFT, 1);
        int _ = Rows.update(
                "update identity.disavowal set expires_at = now() + interval '1 hour' where account_id = ?",
                thief.get("/api/auth/profile").id());
        recovery.move(thief, new Letterbox(UUID.randomUUID() + "@example.net"));
        Api later = identity.later(Duration.ofDays(6)).api();
        later.post("/api/auth/sessions/disavow", Map.of("token", theirs.token(LEFT, 2)))
                .is(204);
        later.post("/api/auth/sessions/disavow", Map.of("token", first)).is(204);
        recovery.choose(mailbox.token("Choose a new password", 1)).is(200);
        ada.login(anybody, Recovery.NEXT).is(200);
    }

    private void recoverBy(String subject) {
        recovery.disavow(mailbox.token(subject, 1)).is(204);
        thief.get("/api/auth/profile").isProblem(401, "unauthenticated");
        recovery.choose(mailbox.token("Choose a new password", 1)).is(200);
        ada.login(anybody, Recovery.NEXT).is(200);
    }
}
