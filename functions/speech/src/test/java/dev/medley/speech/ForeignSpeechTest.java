package dev.medley.speech;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Pcm;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Speech that the embedded model does not understand. */
@FunctionTest("speech")
class ForeignSpeechTest {

    /** An English voice that reads Polish, which nobody understands. */
    private static final Pcm FOREIGN = new FliteVoice()
            .speak("W Szczebrzeszynie chrzaszcz brzmi w trzcinie, i Szczebrzeszyn z tego slynie.", "rms");

    private final FunctionUnderTest plain;

    @RegisterExtension
    private final WireMockExtension openAi = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    ForeignSpeechTest(FunctionUnderTest plain) {
        this.plain = plain;
    }

    @Test
    void noWordsAreInventedAndTheAnswerSaysWhy() {
        ApiAnswer done = transcribe(Map.of("medley.models.transcription", "embedded"));

        assertThat(done.text("/status")).isEqualTo("succeeded");
        assertThat(done.text("/text")).isEmpty();
        assertThat(done.text("/language/code")).isEqualTo("und");
        assertThat(done.at("/segments")).isEmpty();
        assertThat(done.text("/withheld/0/reason")).isEqualTo("language-unknown");
        assertThat(done.text("/withheld/0/detail")).contains("not to speak this language");
    }

    @Test
    void theNextModelIsAskedAboutWhatTheFirstDoesNotUnderstand() {
        openAi.stubFor(post("/v1/audio/transcriptions").willReturn(okJson("""
                {"language": "polish", "text": "Chrząszcz brzmi w trzcinie.", "segments": [{"start": 0, "end": 4,
                 "text": "Chrząszcz brzmi w trzcinie i ze strachu drży.", "avg_logprob": -0.2, "no_speech_prob": 0}]}""")));

        ApiAnswer done = transcribe(Map.of(
                "medley.models.transcription", "embedded,openai-audio",
                "medley.models.transcription-services.openai-url", openAi.baseUrl(),
                "medley.openai-secret", "sk-a-key-of-twenty-characters"));

        assertThat(done.text("/text")).startsWith("Chrząszcz");
        assertThat(done.text("/model/provider")).isEqualTo("openai-audio");
        assertThat(done.text("/segments/0/language/code")).isEqualTo("pl");
    }

    private ApiAnswer transcribe(Map<String, Object> settings) {
        assertThat(plain).isNotNull();
        FunctionUnderTest speech = FunctionUnderTest.with("speech", settings);
        Client ada = Client.of(speech);
        return ada.over(ada.request(PublishedRecording.ready(speech, ada.account(), FOREIGN)));
    }
}
