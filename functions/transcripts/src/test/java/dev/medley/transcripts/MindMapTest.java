package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FunctionTest("transcripts")
class MindMapTest {

    private final Writer writer;

    MindMapTest(FunctionUnderTest transcripts) {
        writer = Writer.of(transcripts);
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/markdown, '# Heat pump', md",
        "?format=markdown, text/markdown, '# Heat pump', md",
        "?format=opml, text/x-opml, '<opml version=\"2.0\">', opml",
        "?format=mermaid, text/vnd.mermaid, 'root((\"Heat pump\"))', mmd"
    })
    void aMindMapGoesIntoOtherPrograms(String query, String mediaType, String content, String extension) {
        UUID id = writer.digested(Writer.HEATING).id();
        ApiAnswer export =
                writer.api().get("/api/transcripts/" + id + "/mind-map" + query).is(200);
        assertThat(export.header("Content-Type")).startsWith(mediaType).containsIgnoringCase("charset=utf-8");
        assertThat(export.header("Content-Disposition")).endsWith("mind-map." + extension + "\"");
        assertThat(export.body()).contains(content);
    }

    @Test
    void anUnknownFormatIsPointedAt() {
        UUID id = writer.digested(Writer.HEATING).id();
        ApiAnswer apiAnswer = writer.api()
                .get("/api/transcripts/" + id + "/mind-map?format=pdf")
                .isProblem(422, "validation-failed");
        assertThat(apiAnswer.text("/errors/0/pointer")).isEqualTo("/format");
    }

    @Test
    void whatHasNoMindMapSaysSo() {
        UUID without =
                writer.digested(Writer.HEATING, "outputs", List.of("summary")).id();
        writer.api().get("/api/transcripts/" + without + "/mind-map").isProblem(404, "mind-map-unknown");
        UUID failed = writer.digested(Writer.HEATING, "language", "fr").id();
        writer.api().get("/api/transcripts/" + failed + "/mind-map").isProblem(404, "mind-map-unknown");
    }

    @Test
    void whatIsNotOverYetSaysSo() {
        ApiAnswer made = writer.digested(Writer.HEATING);
        Rows.change(
                "update jobs.job set status = 'queued', finished_at = null where id = ?",
                UUID.fromString(made.text("/jobId")));
        writer.api().get("/api/transcripts/" + made.id() + "/mind-map").isProblem(409, "transcript-unfinished");
    }
}
