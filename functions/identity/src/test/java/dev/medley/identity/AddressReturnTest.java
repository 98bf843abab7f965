package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.Mailbox;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads the address that an account had before somebody else changed it gets the account back there. */
@FunctionTest("identity")
class AddressReturnTest {

    private static final String LEFT = "Your Medley account has another";
    private static final String RESET = "Choose a new password";

    private final FunctionUnderTest identity;
    private final Api anybody;
    private final Recovery recovery;
    private final Newcomer ada = Newcomer.verified();
    private final ApiAnswer tokens;
    private final Api thief;
    private final Letterbox own = Letterbox.of(ada);
    private final Letterbox theirs = new Letterbox(UUID.randomUUID() + "@example.net");

    AddressReturnTest(FunctionUnderTest identity) {
        this.identity = identity;
        anybody = identity.api();
        recovery = new Recovery(anybody);
        tokens = ada.login(anybody).is(200);
        thief = anybody.with(tokens.text("/access_token"));
    }

    @Test
    void theFormerAddressTakesTheAccountBackAndThrowsEverybodyOut() {
        recovery.move(thief, theirs);
        Api key = anybody.with(
                thief.post("/api/users/me/api-keys", Map.of("name", "k", "scopes", List.of("account:read:own")))
                        .is(201)
                        .text("/key"));
        recovery.disavow(own.token(LEFT, 1)).is(204);

        thief.get("/api/auth/profile").isProblem(401, "unauthenticated");
        key.get("/api/auth/profile").isProblem(401, "unauthenticated");
        anybody.post("/api/auth/refresh", Map.of("refreshToken", tokens.text("/refresh_token")))
                .isProblem(401, "refresh-token-invalid");
        new Newcomer(theirs.email()).login(anybody).isProblem(401, "credentials-wrong");
        recovery.choose(own.token(RESET, 1)).is(200);
        assertThat(anybody.with(ada.login(anybody, Recovery.NEXT).is(200).text("/access_token"))
                        .get("/api/auth/profile")
                        .text("/email"))
                .isEqualTo(ada.email());
        assertThat(theirs.about(RESET)).isEmpty();
        assertThat(theirs.awaited(LEFT, 2).text()).contains(ada.email()).doesNotContain("disavow");
    }

    @Test
    void aWarningThatWentToTheFormerAddressGivesItBackToo() {
        Visitor.somewhere(identity).login(ada).is(200);
        String warned = own.token("Was it you", 1);
        recovery.move(thief, theirs);
        recovery.disavow(warned).is(204);
        recovery.choose(own.token(RESET, 1)).is(200);
        ada.login(anybody, Recovery.NEXT).is(200);
        assertThat(theirs.about(RESET)).isEmpty();
    }

    @Test
    void onlyTheFormerAddressGetsTheLinkAndReadingItsPageDoesNothing() {
        recovery.move(thief, theirs);
        ReceivedMail left = own.awaited(LEFT, 1);
        assertThat(Mailbox.links(left).getFirst()).contains("/api/auth/sessions/disavow#token=");
        assertThat(left.html()).contains("/api/auth/sessions/disavow#token");
        assertThat(Mailbox.links(theirs.awaited(LEFT, 1))).isEmpty();
        anybody.get("/api/auth/sessions/disavow").is(200);
        assertThat(thief.get("/api/auth/profile").is(200).text("/email")).isEqualTo(theirs.email());
    }

    @Test
    void ofAChainEveryLinkUndoesWhatCameAfterItsAddress() {
        recovery.move(thief, theirs);
        String first = own.token(LEFT, 1);
        Letterbox further = new Letterbox(UUID.randomUUID() + "@example.net");
        recovery.move(thief, further);
        String second = theirs.token(LEFT, 2);
        recovery.disavow(first).is(204);
        recovery.disavow(second).isProblem(422, "disavowal-token-invalid");
        recovery.choose(own.token(RESET, 1)).is(200);
        ada.login(anybody, Recovery.NEXT).is(200);
    }

    @Test
    void aLaterAddressThatWasGivenBackDoesNotKeepAnEarlierOneFromIt() {
        recovery.move(thief, theirs);
        String first = own.token(LEFT, 1);
        recovery.move(thief, new Letterbox(UUID.randomUUID() + "@example.net"));
        recovery.disavow(theirs.token(LEFT, 2)).is(204);
        recovery.choose(theirs.token(RESET, 1)).is(200);
        new Newcomer(theirs.email()).login(anybody, Recovery.NEXT).is(200);
        recovery.disavow(first).is(204);
        new Newcomer(theirs.email()).login(anybody, Recovery.NEXT).isProblem(401, "credentials-wrong");
        recovery.choose(own.token(RESET, 1)).is(200);
    }

    @Test
    void aWarningThatWentToTheOtherAddressKeepsNothing() {
        recovery.move(thief, theirs);
        String first = own.token(LEFT, 1);
        Visitor.somewhere(identity).login(new Newcomer(theirs.email())).is(200);
        String warned = theirs.token("Was it you", 1);
        recovery.disavow(first).is(204);
        recovery.disavow(warned).isProblem(422, "disavowal-token-invalid");
        recovery.choose(own.token(RESET, 1)).is(200);
        ada.login(anybody, Recovery.NEXT).is(200);
    }

    @Test
    void whatWasMailedToTheOtherAddressIsVoidAndUsesUpNoMail() {
        recovery.move(thief, theirs);
        for (int i = 0; i < 3; i++) {
            anybody.post("/api/auth/forgot-password", Map.of("email", theirs.email()))
                    .is(202);
        }
        String reset = theirs.token(RESET, 3);
        recovery.disavow(own.token(LEFT, 1)).is(204);
        recovery.choose(reset).isProblem(422, "reset-token-invalid");
        recovery.choose(own.token(RESET, 1)).is(200);
    }

    @Test
    void itIsGoodOnceAndForSevenDays() {
        recovery.move(thief, theirs);
        String token = own.token(LEFT, 1);
        identity.later(Duration.ofDays(7))
                .api()
                .post("/api/auth/sessions/disavow", Map.of("token", token))
                .isProblem(422, "disavowal-token-invalid");
        recovery.disavow(token).is(204);
        recovery.disavow(token).isProblem(422, "disavowal-token-invalid");
    }

    @Test
    void anAddressThatHasAnotherAccountMeanwhileIsFreedFirst() {
        recovery.move(thief, theirs);
        String token = own.token(LEFT, 1);
        ada.register(anybody).is(202);
        anybody.post("/api/auth/verify-email", Map.of("token", own.token("Confirm your e-mail", 1)))
                .is(200);
        recovery.disavow(token).isProblem(409, "email-taken");
        thief.get("/api/auth/profile").is(200);

        Letterbox free = new Letterbox(UUID.randomUUID() + "@example.net");
        recovery.move(anybody.with(ada.login(anybody).is(200).text("/access_token")), free);
        recovery.disavow(token).is(204);
        recovery.choose(own.token(RESET, 1)).is(200);
        ada.login(anybody, Recovery.NEXT).is(200);
        new Newcomer(free.email()).login(anybody).is(200);
    }

    @Test
    void whatWasAddedSinceTheChangeIsTakenOutAndWhatWasThereStays() {
        link(Duration.ofDays(2));
        recovery.move(thief, theirs);
        String secret = thief.post("/api/auth/factors/totp").is(200).text("/secret");
        thief.post(
                        "/api/auth/factors/totp/confirmation",
                        Map.of("code", AuthenticatorApp.with(secret).code()))
                .is(200);
        link(Duration.ZERO);
        recovery.disavow(own.token(LEFT, 1)).is(204);
        recovery.choose(own.token(RESET, 1)).is(200);
        Api back = anybody.with(ada.login(anybody, Recovery.NEXT).is(200).text("/access_token"));
        assertThat(back.get("/api/auth/identities").is(200).at("/items").size()).isEqualTo(1);
    }

    /** Thieves first add their own way in, and then take the address. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPasskeyThatWasAddedOnTheDayOfTheChangeOpensNothing(boolean first) {
        SoftwareAuthenticator device = SoftwareAuthenticator.p256();
        if (first) {
            KeyHolder.register(thief, device).is(201);
            recovery.move(anybody.with(KeyHolder.signIn(anybody, device).is(200).text("/access_token")), theirs);
        } else {
            recovery.move(thief, theirs);
            KeyHolder.register(thief, device).is(201);
        }
        recovery.disavow(own.token(LEFT, 1)).is(204);
        KeyHolder.signIn(anybody, device).isProblem(401, "passkey-refused");
        recovery.choose(own.token(RESET, 1)).is(200);
        ada.login(anybody, Recovery.NEXT).is(200);
    }

    @Test
    void aSecondFactorFromBeforeIsAskedForStill() {
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
        recovery.move(owner, theirs);
        Letterbox mailbox = Letterbox.of(eve.owner());
        recovery.disavow(mailbox.token(LEFT, 1)).is(204);
        recovery.choose(mailbox.token(RESET, 1)).is(200);
        eve.owner().login(anybody, Recovery.NEXT).is(202);
    }

    /** An identity that was linked some time ago. */
    private void link(Duration ago) {
        int _ = Rows.update("""
                insert into identity.provider_identity
                    (id, account_id, provider, issuer, subject, scopes, linked_at, last_used_at)
                select gen_random_uuid(), ?, 'google', 'https://accounts.google.com', gen_random_uuid()::text, '{}',
                    now() - ? * interval '1 second', now()""", thief.get("/api/auth/profile").id(), ago.toSeconds());
    }
}
