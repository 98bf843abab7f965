package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.ReceivedText;
import dev.medley.emulators.TextServer;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Text messages; the worker is called by the test, since the others of this JVM have no countries to send to. */
@FunctionTest(
        value = "notifications",
        settings = {
            "medley.stage=local",
            "medley.sms.countries=US",
            "medley.notifications.sms.per-number=3",
            "medley.notifications.sms.codes-per-account=4"
        })
class SmsTest {

    private static final String PHONE = INBOX + "/phone-number";
    private static final String SMS = INBOX + "/preferences/parcels/sms";

    /** Those of the range for fiction that no test has had. */
    private static final AtomicInteger LAST = new AtomicInteger(99);

    static {
        Rows.texts("select 'x' from notifications.announce(type => 'parcel.arrived', category => 'parcels', "
                + "channels => array ['in_app'], sms_after_minutes => 10, link => '/parcels/{{subjectId}}', "
                + "sample => '{\"place\": \"the shop\"}')");
        Rows.texts("select 'x' from notifications.say('parcel.arrived', 'en', 'Your parcel is at {{place}}', "
                + "'Fetch it within a week')");
    }

    private final TextServer texts = TestServers.shared().texts();
    private final FunctionUnderTest function;
    private final Reader ada;
    private final Api api;
    private final String number = "+1201555" + "%04d".formatted(LAST.incrementAndGet());

    SmsTest(FunctionUnderTest function) {
        this.function = function;
        ada = Reader.of(function).verified("en", "UTC");
        api = ada.api();
    }

    private String code() {
        return texts.to(number).getFirst().text().substring(0, 6);
    }

    private void verify(Api by) {
        by.put(PHONE, Map.of("number", number)).is(202);
        by.post(PHONE + "/verification", Map.of("code", code())).is(200);
    }

    private UUID arrives(Reader reader) {
        reader.happens("parcel.arrived", UUID.randomUUID(), Map.of("place", "the shop"));
        List<String> ids = Rows.texts(
                "select id from notifications.delivery where account_id = ? and channel = 'sms' order by id desc",
                reader.id());
        return ids.isEmpty() ? reader.id() : UUID.fromString(ids.getFirst());
    }

    private void isTried(UUID delivery) {
        int _ = Rows.update("update notifications.delivery set status = 'queued' where id = ?", delivery);
        new Deliveries(function, "notifications-devices")
                .deliver(Deliveries.event("sms-delivery.due", ada.id(), delivery, Map.of()));
    }

    private static String of(UUID delivery, String column) {
        return Rows.texts("select " + column + " from notifications.delivery where id = ?", delivery)
                .getFirst();
    }

    @Test
    void aNumberIsVerifiedBeforeItIsUsed() {
        api.get(PHONE).isProblem(404, "phone-number-unknown");
        ApiAnswer pending = api.put(PHONE, Map.of("number", "+1 (201) 555-" + number.substring(8)))
                .is(202);
        assertThat(pending.text("/number")).isEqualTo(number);
        assertThat(texts.to(number).getFirst().text()).matches("[0-9]{6} is your code for Medley\\. .*");
        api.get(PHONE).isProblem(404, "phone-number-unknown");
        String wrong = code().equals("000000") ? "000001" : "000000";
        api.post(PHONE + "/verification", Map.of("code", wrong)).isProblem(422, "phone-code-invalid");
        ApiAnswer verified =
                api.post(PHONE + "/verification", Map.of("code", code())).is(200);
        assertThat(verified.text("/number")).isEqualTo(number);
        assertThat(verified.text("/country")).isEqualTo("US");
        assertThat(api.get(PHONE).is(200).text("/number")).isEqualTo(number);
        api.post(PHONE + "/verification", Map.of("code", code())).isProblem(422, "phone-code-invalid");
        api.delete(PHONE).is(204);
        api.get(PHONE).isProblem(404, "phone-number-unknown");
        api.delete(PHONE).isProblem(404, "phone-number-unknown");
    }

    @Test
    void aCodeIsTriedFiveTimesAndForTenMinutesOnly() {
        api.put(PHONE, Map.of("number", number)).is(202);
        String wrong = code().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            api.post(PHONE + "/verification", Map.of("code", wrong)).isProblem(422, "phone-code-invalid");
        }
        api.post(PHONE + "/verification", Map.of("code", code())).isProblem(422, "phone-code-invalid");
        api.put(PHONE, Map.of("number", number)).is(202);
        function.later(Duration.ofMinutes(11))
                .as(ada.account())
                .post(PHONE + "/verification", Map.of("code", code()))
                .isProblem(422, "phone-code-invalid");
        api.post(PHONE + "/verification", Map.of("code", "12345")).is(422);
        Reader eve = Reader.of(function);
        eve.api().post(PHONE + "/verification", Map.of("code", code())).isProblem(422, "phone-code-invalid");
        assertThat(Rows.texts(
                        "select encode(code_mac, 'escape') from notifications.pending_phone where number = ?", number))
                .noneMatch(mac -> mac.contains(code()));
    }

    @Test
    void numbersThatGetNoTextMessagesAreRefused() {
        for (String refused : List.of("2015550123", "+1 800 234 5678", "+43 664 1234567", "not a number")) {
            api.put(PHONE, Map.of("number", refused)).isProblem(422, "phone-number-refused");
        }
        texts.optOut(number, true);
        api.put(PHONE, Map.of("number", number)).isProblem(422, "phone-number-opted-out");
        assertThat(texts.to(number)).isEmpty();
        texts.optOut(number, false);
        texts.throttle(number, 100);
        api.put(PHONE, Map.of("number", number)).isProblem(503, "sms-unavailable");
        FunctionUnderTest without = FunctionUnderTest.with("notifications", Map.of("medley.stage", "local"));
        without.as(ada.account()).put(PHONE, Map.of("number", number)).isProblem(422, "phone-number-refused");
    }

    @Test
    void whoVerifiesANumberLastHasIt() {
        verify(api);
        Reader ben = Reader.of(function).verified("de", "UTC");
        verify(ben.api());
        assertThat(texts.to(number).getFirst().text()).contains("Ihr Code");
        api.get(PHONE).isProblem(404, "phone-number-unknown");
        assertThat(ben.api().get(PHONE).is(200).text("/number")).isEqualTo(number);
    }

    @Test
    void aNotificationThatStaysUnreadIsTextedToWhoWantsIt() {
        assertThat(arrives(ada)).isEqualTo(ada.id());
        api.put(SMS, Map.of("mode", "digest")).isProblem(422, "notification-mode-invalid");
        api.put(SMS, Map.of("mode", "immediate")).is(204);
        assertThat(arrives(ada)).isEqualTo(ada.id());
        verify(api);
        UUID delivery = arrives(ada);
        assertThat(of(delivery, "status")).isEqualTo("waiting");
        isTried(delivery);
        assertThat(of(delivery, "status")).isEqualTo("sent");
        ReceivedText text = texts.to(number).getFirst();
        assertThat(text.text())
                .startsWith("Your parcel is at the shop: Fetch it within a week\nhttps://medley.test/parcels/");
        assertThat(text.attributes()).containsEntry("AWS.SNS.SMS.MaxPrice", "0.20");
        assertThat(of(delivery, "message_id")).isEqualTo(text.id().toString());
        ApiAnswer log =
                api.get(INBOX + "/" + of(delivery, "entry_id") + "/deliveries").is(200);
        assertThat(log.text("/items/0/channel")).isEqualTo("sms");
        assertThat(log.at("/items").toString()).doesNotContain(number);

        UUID read = arrives(ada);
        api.post(INBOX + "/read", Map.of("ids", List.of(of(read, "entry_id")))).is(200);
        isTried(read);
        assertThat(of(read, "answer")).isEqualTo("It was read in time");
    }

    @Test
    void aNumberGetsSoManyInADayAndTheLogSaysWhatBecameOfTheOthers() {
        api.put(SMS, Map.of("mode", "immediate")).is(204);
        verify(api);
        UUID second = arrives(ada);
        isTried(second);
        isTried(second);
        UUID third = arrives(ada);
        texts.throttle(number, 100);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> isTried(third)))
                .isNotNull();
        assertThat(of(third, "status")).isEqualTo("queued");
        assertThat(of(third, "answer")).contains("Throttled").doesNotContain(number);
        texts.throttle(number, 0);
        isTried(third);
        assertThat(of(third, "status")).isEqualTo("sent");
        UUID fourth = arrives(ada);
        isTried(fourth);
        assertThat(of(fourth, "status")).isEqualTo("skipped");
        assertThat(of(fourth, "answer")).isEqualTo("The number has had as many text messages as it may in a day");
        ApiAnswer throttled = api.put(PHONE, Map.of("number", number)).isProblem(429, "sms-limit-reached");
        assertThat(throttled.header("Retry-After")).isEqualTo("86400");
    }

    @Test
    void anAccountAsksForSoManyCodesAndAllTogetherAreBounded() {
        for (int i = 0; i < 4; i++) {
            api.put(PHONE, Map.of("number", "+1201555" + "%04d".formatted(LAST.incrementAndGet())))
                    .is(202);
        }
        api.put(PHONE, Map.of("number", number)).isProblem(429, "sms-limit-reached");
        FunctionUnderTest spent = FunctionUnderTest.with(
                "notifications",
                Map.of("medley.stage", "local", "medley.sms.countries", "US", "medley.notifications.sms.per-day", "0"));
        Reader ben = Reader.of(spent).verified("en", "UTC");
        ben.api().put(PHONE, Map.of("number", number)).isProblem(429, "sms-limit-reached");
        assertThat(texts.to(number)).isEmpty();
    }

    @Test
    void whoAnswersStopGetsNoMore() {
        api.put(SMS, Map.of("mode", "immediate")).is(204);
        verify(api);
        texts.optOut(number, true);
        UUID delivery = arrives(ada);
        isTried(delivery);
        assertThat(of(delivery, "answer")).isEqualTo("Whoever has the number wants no more text messages");
        assertThat(texts.to(number)).hasSize(1);
    }
}
