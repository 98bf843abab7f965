package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.voice.FliteVoice;
import dev.medley.storage.Sql;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Speech of an embedded voice, which the embedded model writes down without what is personal. */
@FunctionTest("speech")
class RedactionTest {

    private static final String PATH = "/api/speech/transcriptions";
    private static final String SAID =
            "Good morning, my name is Maria. You can call me at five five five, one two three, four five six seven. "
                    + "Or write to maria at gmail dot com.";

    private final FunctionUnderTest speech;
    private final Client ada;

    RedactionTest(FunctionUnderTest speech) {
        this.speech = speech;
        ada = Client.of(speech);
    }

    @Test
    void whatIsPersonalIsMaskedBeforeAnythingIsKept() {
        ApiAnswer done = ada.over(request(List.of("name", "phone", "email")).is(202));

        assertThat(done.text("/text")).contains("[name]", "[phone]", "[email]").containsIgnoringCase("good morning");
        assertThat(done.at("/redactions").findValuesAsText("kind")).containsExactly("email", "phone", "name");
        assertThat(done.at("/redactions/1/count").asInt()).isOne();
        long start = done.at("/redactions/1/times/0/startMs").asLong();
        assertThat(done.at("/redactions/1/times/0/endMs").asLong() - start).isBetween(1_500L, 8_000L);
        assertThat(kept(done)).noneMatch(text -> text.matches("(?s).*(maria|gmail|five|555).*"));
        for (String format : List.of("srt", "vtt", "ttml", "txt", "json")) {
            assertThat(ada.subtitles(done, format).is(200).body().toLowerCase(Locale.ROOT))
                    .contains("[phone]")
                    .doesNotContain("maria", "gmail", "555");
        }
    }

    @Test
    void whoAsksForNothingGetsEverything() {
        ApiAnswer done = ada.over(ada.request(
                PublishedRecording.ready(
                        speech, ada.account(), new FliteVoice().speak("My name is Maria.", FliteVoice.DEFAULT_VOICE)),
                "en"));

        assertThat(done.text("/text")).contains("Maria");
        assertThat(done.at("/redactions")).isEmpty();
    }

    @Test
    void kindsThatNobodyKnowsAreRefused() {
        request(PublishedRecording.processing(speech, ada.account()), List.of("email", "shoe-size"))
                .isProblem(422, "validation-failed");
    }

    private ApiAnswer request(List<String> kinds) {
        return request(
                PublishedRecording.ready(speech, ada.account(), new FliteVoice().speak(SAID, FliteVoice.DEFAULT_VOICE)),
                kinds);
    }

    private ApiAnswer request(PublishedRecording recording, List<String> kinds) {
        return ada.api().post(PATH, Map.of("recordingId", recording.id(), "language", "en", "redact", kinds));
    }

    /** All that the database has of a transcription, in small letters: its row, its events, what is published and exported. */
    private List<String> kept(ApiAnswer done) {
        return speech.bean(Sql.class)
                .query("""
                        select t::text as text from speech.transcription t where id = :id
                        union all select e::text from events.event e where subject_id = :id
                        union all select p::text from speech.pub_transcriptions p where id = :id
                        union all select x::text from speech.pub_export x where id = :id
                        union all select j::text from jobs.job j where subject_id = :id""")
                .with("id", done.id())
                .list(row -> row.text("text").toLowerCase(Locale.ROOT));
    }
}
