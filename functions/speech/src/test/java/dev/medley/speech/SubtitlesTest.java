package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import org.junit.jupiter.api.Test;

@FunctionTest("speech")
class SubtitlesTest {

    private final FunctionUnderTest speech;
    private final Client ada;

    SubtitlesTest(FunctionUnderTest speech) {
        this.speech = speech;
        ada = Client.of(speech);
    }

    @Test
    void aTranscriptionComesAsSubRip() {
        ApiAnswer subtitles = ada.subtitles(done(), "srt").is(200);

        assertThat(subtitles.header("Content-Type")).startsWith("application/x-subrip");
        assertThat(subtitles.body()).isEqualTo("""
                1
                00:00:00,500 --> 00:00:01,400
                Hello world.

                """);
    }

    @Test
    void aTranscriptionComesAsWebVtt() {
        ApiAnswer subtitles = ada.subtitles(done(), "vtt").is(200);

        assertThat(subtitles.header("Content-Type")).startsWith("text/vtt");
        assertThat(subtitles.body()).isEqualTo("""
                WEBVTT

                00:00:00.500 --> 00:00:01.400
                Hello world.

                """);
    }

    @Test
    void thereIsNoOtherFormat() {
        ada.subtitles(done(), "ttml").isProblem(422, "validation-failed");
    }

    private ApiAnswer done() {
        return ada.over(ada.request(PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound())));
    }
}
