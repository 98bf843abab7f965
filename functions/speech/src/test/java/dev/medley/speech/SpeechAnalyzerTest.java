package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.sound.WavFile;
import dev.medley.storage.Sql;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

@FunctionTest("speech")
class SpeechAnalyzerTest {

    private final FunctionUnderTest speech;
    private final Client ada;

    SpeechAnalyzerTest(FunctionUnderTest speech) {
        this.speech = speech;
        ada = Client.of(speech);
    }

    @Test
    void whatIsSaidIsWrittenDown() {
        PublishedRecording recording = PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound());

        ApiAnswer queued = ada.request(recording).is(202);
        assertThat(queued.text("/status")).isEqualTo("queued");
        assertThat(queued.header("Location")).isEqualTo("/api/speech/transcriptions/" + queued.id());

        ApiAnswer done = ada.over(queued);
        assertThat(done.text("/status")).isEqualTo("succeeded");
        assertThat(done.text("/recordingId")).isEqualTo(recording.id().toString());
        assertThat(done.text("/jobId")).isEqualTo(queued.text("/jobId"));
        assertThat(done.text("/text")).isEqualTo("Hello world.");
        assertThat(done.text("/language/code")).isEqualTo("de");
        assertThat(done.at("/language/confidence").asDouble()).isEqualTo(0.75);
        assertThat(done.at("/segments")).hasSize(1);
        assertThat(done.at("/segments/0/startMs").asLong()).isEqualTo(400);
        assertThat(done.at("/segments/0/confidence").asDouble()).isEqualTo(0.9);
        assertThat(done.text("/segments/0/words/1/text")).isEqualTo("world.");
        assertThat(done.at("/error").isNull()).isTrue();
        assertThat(done.text("/model/provider")).isEqualTo("scripted");
        assertThat(ada.announced("transcription.finished", queued))
                .singleElement()
                .asString()
                .contains(
                        "\"status\": \"succeeded\"",
                        "\"language\": \"de\"",
                        recording.id().toString());
    }

    @Test
    void theModelIsToldTheLanguage() {
        PublishedRecording recording = PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound());

        assertThat(ada.over(ada.request(recording, "en-GB")).text("/language/code"))
                .isEqualTo("en-GB");
    }

    @Test
    void aLanguageThatNobodyKnowsIsRefusedAtOnce() {
        PublishedRecording recording = PublishedRecording.processing(speech, ada.account());

        ApiAnswer refused = ada.request(recording, "fr").isProblem(422, "language-unsupported");

        assertThat(refused.text("/detail")).contains("de, en");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/language");
        assertThat(ada.list("").is(200).at("/items")).isEmpty();
    }

    @Test
    void silenceHasNoText() {
        ApiAnswer done = ada.over(ada.request(PublishedRecording.ready(speech, ada.account(), Script.SILENCE.sound())));

        assertThat(done.text("/status")).isEqualTo("succeeded");
        assertThat(done.text("/text")).isEmpty();
        assertThat(done.at("/segments").toString()).isEqualTo("[]");
        assertThat(ada.subtitles(done, "vtt").is(200).body()).isEqualTo("WEBVTT\n\n");
    }

    @Test
    void whatIsWantedEarlyWaitsForTheRecording() {
        PublishedRecording recording = PublishedRecording.processing(speech, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);
        ApiAnswer waiting = ada.read(queued).is(200);
        assertThat(waiting.text("/status")).isEqualTo("queued");
        assertThat(waiting.at("/language").isNull()).isTrue();
        assertThat(waiting.at("/segments").toString()).isEqualTo("[]");
        ada.subtitles(queued, "srt").isProblem(409, "transcription-not-made");

        recording.becomesReady(WavFile.encode(Script.HELLO.sound()));
        recording.announce("recording.ready");

        assertThat(ada.over(queued).text("/text")).isEqualTo("Hello world.");
    }

    @Test
    void whatWaitsForARecordingFailsWithIt() {
        PublishedRecording recording = PublishedRecording.processing(speech, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);

        recording.becomesRejected();
        recording.announce("recording.rejected");

        assertThat(ada.over(queued).text("/error/code")).isEqualTo("recording-rejected");
        ada.request(recording).isProblem(409, "recording-rejected");
    }

    @Test
    void aModelThatRefusesEndsTheJob() {
        ApiAnswer failed =
                ada.over(ada.request(PublishedRecording.ready(speech, ada.account(), Script.REFUSES.sound())));

        assertThat(failed.text("/status")).isEqualTo("failed");
        assertThat(failed.text("/error/code")).isEqualTo("model-refused");
    }

    @Test
    void aRecordingTakesItsTranscriptionsWithIt() {
        PublishedRecording recording = PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound());
        ApiAnswer done = ada.over(ada.request(recording));

        recording.disappears();
        recording.announce("recording.deleted");
        recording.announce("recording.deleted");

        ada.read(done).isProblem(404, "transcription-unknown");
        assertThat(Rows.texts(
                        "select data::text from events.event where subject_id = ? and type = 'transcription.removed-with-recording'",
                        recording.id()))
                .containsExactly("{\"transcriptions\": 1, \"keepTranscripts\": false}");
    }

    @Test
    void otherFunctionsSeeWhatIsWritten() {
        ApiAnswer done = ada.over(ada.request(PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound())));

        List<String> published = speech.bean(Sql.class)
                .query("select * from speech.pub_transcriptions where id = :id")
                .with("id", done.id())
                .list(row -> String.join(
                        "|",
                        row.uuid("owner_id").toString(),
                        row.text("status"),
                        row.text("text"),
                        row.text("language")));

        assertThat(published).containsExactly(ada.account().id() + "|succeeded|Hello world.|de");
    }
}
