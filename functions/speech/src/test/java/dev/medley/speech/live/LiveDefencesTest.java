package dev.medley.speech.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is refused, and what ends by itself. */
@FunctionTest("speech")
@ResourceLock("speech-live")
class LiveDefencesTest {

    private static final byte[] SILENCE = new byte[LiveTranscription.FRAME_BYTES];

    private final FunctionUnderTest function;
    private final TestAccount ada = TestAccount.any();

    LiveDefencesTest(FunctionUnderTest function) {
        this.function = function;
    }

    private Speaker speaker() {
        return new Speaker(function, ada);
    }

    private static String error(Speaker speaker) {
        return speaker.await("error").at("/problem/code").asText();
    }

    @Test
    void messagesThatCannotBeUnderstoodAreRefused() {
        Speaker speaker = speaker().begin(Map.of());
        for (String text : List.of(
                "{\"action\":\"audio\"}",
                "{\"action\":\"audio\",\"sequence\":-1,\"audio\":\"\"}",
                "{\"action\":\"audio\",\"sequence\":\"x\"}",
                "{\"action\":\"start-transcription\"}",
                "{\"action\":\"start-transcription\",\"id\":\"x\"}",
                "{\"action\":\"stop-transcription\",\"frames\":-1}")) {
            speaker.client().sayText(text);
            assertThat(error(speaker)).as(text).isEqualTo("message-malformed");
        }
        speaker.client().sayText("{\"action\":\"audio\",\"audio\":\"" + "a".repeat(9_000) + "\"}");
        assertThat(error(speaker)).isEqualTo("message-too-large");
        for (String audio : List.of(
                "", "!", "AAAA", Base64.getEncoder().encodeToString(new byte[LiveTranscription.FRAME_BYTES + 2]))) {
            speaker.client().say(Map.of("action", "audio", "sequence", 0, "audio", audio));
            assertThat(error(speaker)).as(audio).isEqualTo("sound-frame-invalid");
        }
    }

    @Test
    void othersFindNothing() {
        Speaker speaker = speaker().begin(Map.of());
        Speaker eve = new Speaker(function, TestAccount.any());
        eve.client().say(Map.of("action", "start-transcription", "id", speaker.id()));
        assertThat(error(eve)).isEqualTo("live-transcription-unknown");
        eve.client().say(Map.of("action", "start-transcription", "id", UUID.randomUUID()));
        assertThat(error(eve)).isEqualTo("live-transcription-unknown");
        eve.say(0, SILENCE);
        assertThat(error(eve)).isEqualTo("live-transcription-not-started");
        eve.stop(0);
        assertThat(error(eve)).isEqualTo("live-transcription-not-started");
        String path = Speaker.PATH + "/" + speaker.id();
        eve.api().get(path).isProblem(404, "live-transcription-unknown");
        eve.api().delete(path).isProblem(404, "live-transcription-unknown");
        assertThat(eve.api().get(Speaker.PATH).is(200).at("/items")).isEmpty();
        assertThat(speaker.api().get(Speaker.PATH).is(200).at("/items")).hasSize(1);
    }

    @Test
    void aConnectionThatIsEndedSaysNothingMore() {
        Speaker speaker = speaker().begin(Map.of());
        int _ = Rows.update("delete from realtime.pub_connection where account_id = ?", ada.id());
        speaker.say(0, SILENCE);
        assertThat(error(speaker)).isEqualTo("live-transcription-not-started");
    }

    @Test
    void aMessageThatIsYetToComeIsNoneToGoOnFrom() {
        Speaker speaker = speaker().begin(Map.of());
        speaker.client().say(Map.of("action", "start-transcription", "id", speaker.id(), "after", 7));
        assertThat(error(speaker)).isEqualTo("message-number-unknown");
    }

    @Test
    void anAccountHasSoManyOpen() {
        Api api = function.as(ada);
        String first = api.post(Speaker.PATH, Map.of()).is(201).text("/id");
        api.post(Speaker.PATH, Map.of()).is(201);
        api.post(Speaker.PATH, Map.of()).isProblem(429, "too-many-live-transcriptions");
        api.delete(Speaker.PATH + "/" + first).is(204);
        api.post(Speaker.PATH, Map.of()).is(201);
    }

    @Test
    void languagesThatTheModelDoesNotKnowAreRefused() {
        Api api = function.as(ada);
        api.post(Speaker.PATH, Map.of("language", "de")).isProblem(422, "language-unsupported");
        api.post(Speaker.PATH, Map.of("allowedLanguages", List.of("de", "fr"))).isProblem(422, "language-unsupported");
        api.post(Speaker.PATH, Map.of("allowedLanguages", List.of("de", "en"))).is(201);
    }

    @Test
    void itCountsAsATranscription() {
        int _ = Rows.update(
                "insert into account_data.allowance (account_id, meter, allowed) values (?, 'transcription', 1)",
                ada.id());
        Api api = function.as(ada);
        api.post(Speaker.PATH, Map.of()).is(201);
        api.post(Speaker.PATH, Map.of()).isProblem(429, "quota-exceeded");
        assertThat(api.get(Speaker.PATH).is(200).at("/items")).hasSize(1);
    }

    @Test
    void whatNobodyGoesOnWithEnds() {
        Speaker speaker = speaker().begin(Map.of("keep", true));
        speaker.say(0, SILENCE);
        await().until(() -> speaker.read().at("/nextSequence").asInt() == 1);
        function.later(Duration.ofMinutes(6)).tick("speech-live-sweep");
        await().until(() -> speaker.read().text("/status"), "ended"::equals);
        assertThat(speaker.read().text("/reason")).isEqualTo("idle");
        assertThat(speaker.await("ended").at("/end/transcriptionId").asText())
                .isEqualTo(speaker.id().toString());
    }

    @Test
    void itEndsWhenItsTimeIsOverAndIsForgottenADayLater() {
        Speaker speaker = speaker().begin(Map.of());
        function.later(Duration.ofHours(2)).tick("speech-live-sweep");
        await().until(() -> speaker.read().text("/status"), "ended"::equals);
        assertThat(speaker.read().text("/reason")).isEqualTo("limit");
        speaker.client().say(Map.of("action", "start-transcription", "id", speaker.id()));
        JsonNode ended = speaker.await("ended");
        assertThat(ended.at("/end/reason").asText()).isEqualTo("limit");
        function.later(Duration.ofHours(27)).tick("speech-live-sweep");
        speaker.api().get(Speaker.PATH + "/" + speaker.id()).isProblem(404, "live-transcription-unknown");
    }

    @Test
    void itIsExportedAndErasedWithItsAccount() {
        Speaker speaker = speaker().begin(Map.of());
        String exported = "select kind from speech.pub_export where account_id = ?";
        assertThat(Rows.texts(exported, ada.id())).containsExactly("live-transcriptions");
        new Deliveries(function, "speech-erasure").deliver("account.erased", ada.id(), Map.of());
        assertThat(Rows.texts(exported, ada.id())).isEmpty();
        speaker.say(0, SILENCE);
        assertThat(error(speaker)).isEqualTo("live-transcription-not-started");
    }
}
