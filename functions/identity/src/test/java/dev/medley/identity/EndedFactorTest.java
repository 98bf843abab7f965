package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.identity.factors.AuthenticatorApp;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.Rows;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A session that is ended while it changes what the account is entered by has changed nothing. */
@FunctionTest("identity")
class EndedFactorTest {

    private final Api anybody;

    EndedFactorTest(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void itAddsNoPasskey() throws Exception {
        Newcomer ada = Newcomer.verified();
        Api theirs = Administrators.signedIn(ada, anybody);
        Api own = Administrators.signedIn(ada, anybody);
        SoftwareAuthenticator device = SoftwareAuthenticator.p256();
        Map<String, Object> made = device.create(KeyHolder.registrationOptions(theirs));
        tooLate(ada, own, () -> KeyHolder.add(theirs, made));
        KeyHolder.signIn(anybody, device).isProblem(401, "passkey-refused");
        ada.login(anybody).is(200);
    }

    @Test
    void itEnrolsNoApp() throws Exception {
        Newcomer ada = Newcomer.verified();
        Api theirs = Administrators.signedIn(ada, anybody);
        Api own = Administrators.signedIn(ada, anybody);
        AuthenticatorApp app = AuthenticatorApp.with(
                theirs.post("/api/auth/factors/totp").is(200).text("/secret"));
        tooLate(ada, own, () -> theirs.post("/api/auth/factors/totp/confirmation", Map.of("code", app.code())));
        ada.login(anybody).is(200);
    }

    @Test
    void itRemovesNoAppAndRenewsNoCodes() throws Exception {
        Guarded ada = Guarded.by(anybody);
        int next = 0;
        for (Map.Entry<String, String> change : Map.of(
                        "/api/auth/factors/totp", "DELETE", "/api/auth/factors/recovery-codes", "POST")
                .entrySet()) {
            Api theirs = signedIn(ada, next++);
            Api own = signedIn(ada, next++);
            tooLate(
                    ada.owner(),
                    own,
                    () -> change.getValue().equals("POST")
                            ? theirs.post(change.getKey())
                            : theirs.delete(change.getKey()));
        }
        ada.owner().login(anybody).is(202);
    }

    @Test
    void itRemovesNoPasskey() throws Exception {
        KeyHolder ada = KeyHolder.with(anybody, SoftwareAuthenticator.p256());
        Api own = anybody.with(KeyHolder.signIn(anybody, ada.device()).is(200).text("/access_token"));
        tooLate(ada.owner(), own, () -> ada.api().delete("/api/auth/passkeys/" + ada.passkey()));
        KeyHolder.signIn(anybody, ada.device()).is(200);
    }

    @Test
    void itUnlinksNoProvider() throws Exception {
        Newcomer ada = Newcomer.verified();
        Api theirs = Administrators.signedIn(ada, anybody);
        Api own = Administrators.signedIn(ada, anybody);
        UUID identity = UUID.randomUUID();
        int _ = Rows.update("""
                insert into identity.provider_identity
                    (id, account_id, provider, issuer, subject, scopes, linked_at, last_used_at)
                values (?, ?, 'google', 'https://accounts.google.com', gen_random_uuid()::text, '{}', now(), now())""", identity, own.get("/api/auth/profile").id());
        tooLate(ada, own, () -> theirs.delete("/api/auth/identities/" + identity));
        Api again = Administrators.signedIn(ada, anybody);
        again.delete("/api/auth/identities/" + identity).is(204);
    }

    private Api signedIn(Guarded ada, int code) {
        return anybody.with(Guarded.meet(
                        anybody,
                        ada.challenge(anybody),
                        "recoveryCode",
                        ada.recoveryCodes().get(code))
                .is(200)
                .text("/access_token"));
    }

    private static void tooLate(Newcomer owner, Api own, Callable<ApiAnswer> change) throws Exception {
        ApiAnswer answer = HeldAccount.inOrder(
                owner.email(), () -> own.delete("/api/auth/sessions").is(204), change);
        assertThat(answer.isProblem(401, "unauthenticated").status()).isEqualTo(401);
    }
}
