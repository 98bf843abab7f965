package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

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
    void aTranscriptionComesAsTimedTextMarkup() throws Exception {
        ApiAnswer done = done();
        ApiAnswer subtitles = ada.subtitles(done, "ttml").is(200);

        assertThat(subtitles.header("Content-Type")).startsWith("application/ttml+xml");
        assertThat(subtitles.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"transcription-" + done.id() + ".ttml\"");
        Element root = xml(subtitles.body());
        assertThat(root.getAttribute("xml:lang")).isEqualTo("de");
        Element paragraph = (Element)
                root.getElementsByTagNameNS("http://www.w3.org/ns/ttml", "p").item(0);
        assertThat(paragraph.getAttribute("begin")).isEqualTo("00:00:00.500");
        assertThat(paragraph.getAttribute("end")).isEqualTo("00:00:01.400");
        assertThat(paragraph.getTextContent()).isEqualTo("Hello world.");
    }

    @Test
    void aTranscriptionComesAsPlainText() {
        ApiAnswer text = ada.subtitles(done(), "txt").is(200);

        assertThat(text.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(text.body()).isEqualTo("Hello world.\n");
    }

    @Test
    void aTranscriptionComesAsJson() {
        ApiAnswer done = done();
        ApiAnswer json = ada.subtitles(done, "json").is(200);

        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(json.header("Content-Disposition")).contains(done.id() + ".json");
        assertThat(json.at("/segments")).isEqualTo(done.at("/segments"));
        assertThat(json.text("/segments/0/words/1/text")).isEqualTo("world.");
    }

    @Test
    void thereIsNoOtherFormat() {
        ada.subtitles(done(), "sbv").isProblem(422, "validation-failed");
    }

    @Test
    void whatIsNotMadeHasNoFile() {
        ApiAnswer queued = ada.request(PublishedRecording.processing(speech, ada.account()));

        for (String format : List.of("ttml", "txt", "json")) {
            ada.subtitles(queued, format).isProblem(409, "transcription-not-made");
        }
    }

    private static Element xml(String document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(document)))
                .getDocumentElement();
    }

    private ApiAnswer done() {
        return ada.over(ada.request(PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound())));
    }
}
