package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestServers;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What somebody registered who was in an account gets nothing of it any more once its owner is back. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.sms.countries=US"})
class RecoveredAccountTest {

    private static final String SUBSCRIPTIONS = INBOX + "/push/subscriptions";
    private static final String PHONE = INBOX + "/phone-number";

    private final FunctionUnderTest function;
    private final Reader ada;
    private final Reader bob;

    RecoveredAccountTest(FunctionUnderTest function) {
        this.function = function;
        ada = Reader.of(function).verified("en", "UTC");
        bob = Reader.of(function).verified("en", "UTC");
    }

    @Test
    void aResetForgetsPushesAndThePhoneOfTheAccountAlone() {
        for (Reader reader : new Reader[] {ada, bob}) {
            reader.api()
                    .post(SUBSCRIPTIONS, TestBrowser.any().subscription("https://push.example.com/s/" + reader.id()))
                    .is(201);
            verifyPhone(reader);
        }
        for (int i = 0; i < 2; i++) {
            new Deliveries(function, "notifications-erasure")
                    .deliver("account.integrations-revoked", ada.id(), Map.of());
        }
        assertThat(ada.api().get(SUBSCRIPTIONS).is(200).at("/items")).isEmpty();
        ada.api().get(PHONE).isProblem(404, "phone-number-unknown");
        assertThat(bob.api().get(SUBSCRIPTIONS).is(200).at("/items")).hasSize(1);
        bob.api().get(PHONE).is(200);
    }

    private static void verifyPhone(Reader reader) {
        String number = "+1201555" + ThreadLocalRandom.current().nextInt(1000, 10_000);
        reader.api().put(PHONE, Map.of("number", number)).is(202);
        String code = TestServers.shared().texts().to(number).getFirst().text().substring(0, 6);
        reader.api().post(PHONE + "/verification", Map.of("code", code)).is(200);
    }
}
