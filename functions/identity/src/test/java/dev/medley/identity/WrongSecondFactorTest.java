package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.events.Relay;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who guesses second factors knows the password: that is written down, and the owner hears of it. */
@FunctionTest("identity")
class WrongSecondFactorTest {

    private final FunctionUnderTest identity;
    private final Guarded ada;

    WrongSecondFactorTest(FunctionUnderTest identity) {
        this.identity = identity;
        ada = Guarded.by(identity.api());
    }

    @Test
    void everyGuessIsWrittenDownAndTheLastOneTellsTheOwner() {
        Visitor stranger = Visitor.somewhere(identity);
        for (int i = 0; i < 2; i++) {
            String challenge = stranger.login(ada.owner()).is(202).text("/challengeToken");
            for (int j = 0; j < 4; j++) {
                stranger.post(
                                "/api/auth/second-factor",
                                Map.of(
                                        "challengeToken",
                                        challenge,
                                        "totp",
                                        ada.app().wrongCode()))
                        .isProblem(422, "second-factor-wrong");
            }
        }
        assertThat(Rows.count("""
                select count(*) from identity.attempt t join identity.account a on a.id = t.account_id
                where a.email_key = ? and t.outcome = 'wrong'""", ada.owner().email())).isEqualTo(8);
        Rows.update("""
                update events.event set occurred_at = occurred_at - interval '1 minute'
                where type = 'account.locked' and owner_id = (select id from identity.account where email_key = ?)""", ada.owner().email());
        identity.bean(Relay.class).sweep();
        await().untilAsserted(() -> assertThat(ada.owner().mails())
                .anySatisfy(mail -> assertThat(mail.subject()).contains("fails to sign in")));
    }
}
