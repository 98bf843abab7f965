package dev.medley.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.ReceivedText;
import dev.medley.emulators.TextServer;
import dev.medley.sms.SmsOutcome.Accepted;
import dev.medley.sms.SmsOutcome.OptedOut;
import dev.medley.sms.SmsOutcome.Refused;
import dev.medley.sms.SmsOutcome.Unavailable;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/** What goes over the wire to SNS, and what its answers mean. */
class SmsSenderTest {

    private static final TextServer SERVER = TextServer.start();
    private static final SnsClient SNS = SnsClient.builder()
            .endpointOverride(SERVER.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(c -> c.retryStrategy(RetryMode.STANDARD))
            .build();

    private final SmsSender sender = new SmsSender(() -> SNS, new SmsSettings(Set.of("US"), "0.05", 1, "Medley"));

    @AfterAll
    static void stop() {
        SNS.close();
        SERVER.close();
    }

    private static PhoneNumber us(String end) {
        return new PhoneNumber("+120155501" + end, "US");
    }

    @Test
    void aMessageSaysWhatItMayCostAndWhoSendsIt() {
        SmsOutcome outcome = sender.send(us("01"), "Grüße & €".repeat(30), "https://medley.test/x");
        ReceivedText received = SERVER.to("+12015550101").getFirst();
        assertThat(outcome).isEqualTo(new Accepted(received.id().toString()));
        assertThat(received.attributes())
                .isEqualTo(Map.of(
                        "AWS.SNS.SMS.SMSType", "Transactional",
                        "AWS.SNS.SMS.MaxPrice", "0.05",
                        "AWS.SNS.SMS.SenderID", "Medley"));
        assertThat(received.text()).startsWith("Grüße & €").endsWith("\nhttps://medley.test/x");
        assertThat(MessageText.parts(received.text())).isEqualTo(1);
    }

    @Test
    void whoHasOptedOutGetsNothing() {
        SERVER.optOut("+12015550102", true);
        assertThat(sender.send(us("02"), "Hi", "")).isEqualTo(new OptedOut());
        SERVER.optOut("+12015550102", false);
        assertThat(sender.send(us("02"), "Hi", "")).isInstanceOf(Accepted.class);
        assertThat(SERVER.to("+12015550102")).hasSize(1);
    }

    @Test
    void numbersOfOtherCountriesAndWhatIsNoneAreRefused() {
        assertThat(sender.send(new PhoneNumber("+436641234567", "AT"), "Hi", ""))
                .isEqualTo(new Refused("No text messages are sent to AT"));
        assertThat(sender.send(new PhoneNumber("+0", "US"), "Hi", "")).isEqualTo(new Refused("InvalidParameter"));
        assertThat(SERVER.to("+436641234567")).isEmpty();
    }

    @Test
    void whatSnsDoesNotTakeForNowIsTriedAgainAndThenPutOff() {
        SERVER.throttle("+12015550103", 1);
        assertThat(sender.send(us("03"), "Hi", "")).isInstanceOf(Accepted.class);
        SERVER.throttle("+12015550104", 100);
        assertThat(sender.send(us("04"), "Hi", "")).isEqualTo(new Unavailable("Throttled (429)"));
    }
}
