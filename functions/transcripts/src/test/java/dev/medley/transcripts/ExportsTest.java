package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FunctionTest("transcripts")
class ExportsTest {

    private final FunctionUnderTest function;
    private final Writer writer;

    ExportsTest(FunctionUnderTest transcripts) {
        function = transcripts;
        writer = Writer.of(transcripts);
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/json, \"summary\"",
        "csv, text/csv, =SUM",
        "markdown, text/markdown, ## Summary",
        "html, text/html, <h2>Summary</h2>",
        "opml, text/x-opml, <opml",
        "mermaid, text/vnd.mermaid, mindmap"
    })
    void oneTranscriptIsAFileOfText(String format, String type, String holds) {
        UUID id = writer.digested(Writer.HEATING, "title", "=SUM(A1)").id();
        ApiAnswer file = writer.api()
                .get("/api/transcripts/" + id + "/export?format=" + format)
                .is(200);
        assertThat(file.header("Content-Type")).startsWith(type);
        assertThat(file.header("Content-Disposition")).contains("transcript-" + id);
        assertThat(file.body()).contains(holds);
        if (format.equals("csv")) {
            assertThat(file.body()).contains("\"'=SUM(A1)\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"pdf, %PDF-", "docx, PK"})
    void oneTranscriptIsADocument(String format, String begins) throws IOException, InterruptedException {
        UUID id = writer.digested(Writer.HEATING).id();
        UUID export = exported(Map.of("format", format, "ids", List.of(id)));
        assertThat(new String(download(export), StandardCharsets.ISO_8859_1)).startsWith(begins);
        assertThat(writer.api().get("/api/transcript-exports/" + export).is(200).text("/fileName"))
                .isEqualTo("transcript-" + id + "." + format);
    }

    @Test
    void aMindMapThatIsMissingFailsItsFile() {
        UUID id = writer.digested(Writer.HEATING, "outputs", List.of("summary")).id();
        UUID export = writer.api()
                .post("/api/transcript-exports", Map.of("format", "opml", "ids", List.of(id)))
                .is(202)
                .id();
        assertThat(failed(export).text("/error/code")).isEqualTo("transcript-without-result");
    }

    @Test
    void anExportOfNothingIsNoFile() {
        UUID id = writer.digested(Writer.HEATING, "outputs", List.of("summary")).id();
        Map<String, ?> later = Map.of("format", "pdf", "ids", List.of(id), "from", "2999-01-01T00:00:00Z");
        UUID export =
                writer.api().post("/api/transcript-exports", later).is(202).id();
        assertThat(failed(export).text("/error/code")).isEqualTo("export-empty");
    }

    private ApiAnswer failed(UUID export) {
        return await().until(
                        () -> writer.api()
                                .get("/api/transcript-exports/" + export)
                                .is(200),
                        answer -> answer.text("/status").equals("failed"));
    }

    @Test
    void whatCannotBeExportedIsRefused() {
        UUID id = writer.digested(Writer.HEATING, "outputs", List.of("summary")).id();
        String path = "/api/transcripts/" + id + "/export?format=";
        writer.api().get(path + "opml").isProblem(404, "mind-map-unknown");
        writer.api().get(path + "xls").isProblem(422, "validation-failed");
        writer.api().get(path + "pdf").isProblem(422, "validation-failed");
        writer.another().api().get(path + "json").isProblem(404, "transcript-unknown");
        UUID failed = writer.digested(Writer.HEATING, "language", "fr").id();
        writer.api().get("/api/transcripts/" + failed + "/export").isProblem(409, "transcript-without-result");
    }

    @Test
    void manyTranscriptsAreAZip() throws IOException, InterruptedException {
        UUID one = writer.digested(Writer.HEATING, "title", "One").id();
        UUID two = writer.digested(Writer.HEATING, "title", "Two").id();
        UUID other = writer.another().digested(Writer.HEATING).id();
        UUID id = exported(Map.of("format", "markdown"));

        Map<String, String> files = unzipped(download(id));
        assertThat(files).containsOnlyKeys(one + ".md", two + ".md");
        assertThat(files.get(two + ".md")).contains("# Two");
        assertThat(writer.api().get("/api/transcript-exports").is(200).text("/items/0/id"))
                .isEqualTo(id.toString());

        writer.api()
                .post("/api/transcript-exports", Map.of("format", "pdf", "ids", List.of(one, other)))
                .isProblem(422, "export-transcripts-unknown");
        writer.another().api().get("/api/transcript-exports/" + id).isProblem(404, "export-unknown");
        writer.another()
                .api()
                .get("/api/transcript-exports/" + id + "/download")
                .isProblem(404, "export-unknown");
        function.later(Duration.ofDays(8))
                .as(writer.account())
                .get("/api/transcript-exports/" + id + "/download")
                .isProblem(410, "export-expired");
    }

    @Test
    void theHistoryIsATableForAnalytics() throws IOException, InterruptedException {
        UUID one = writer.digested(Writer.HEATING, "outputs", List.of("summary", "sentiment", "categories"))
                .id();
        UUID failed = writer.digested(Writer.HEATING, "language", "fr").id();
        UUID id = exported(Map.of("format", "csv", "from", "2020-01-01T00:00:00Z"));
        List<String> rows =
                new String(download(id), StandardCharsets.UTF_8).lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).contains("\"id\"", "\"costMicros\"", "\"tone\"", "\"durationMs\"");
        assertThat(rows.get(1)).contains(one.toString(), "\"embedded\"", "\"succeeded\"");
        assertThat(rows.get(2)).contains(failed.toString(), "\"failed\"");
    }

    @Test
    void aFileThatIsNotThereYetIsNotDownloaded() {
        UUID id = UUID.randomUUID();
        writer.api().get("/api/transcript-exports/" + id).isProblem(404, "export-unknown");
        writer.api().post("/api/transcript-exports", Map.of("format", "word")).isProblem(422, "validation-failed");
    }

    private UUID exported(Map<String, ?> request) {
        UUID id = writer.api().post("/api/transcript-exports", request).is(202).id();
        ApiAnswer _ = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> writer.api().get("/api/transcript-exports/" + id).is(200),
                        export -> export.text("/status").equals("succeeded"));
        return id;
    }

    private byte[] download(UUID id) throws IOException, InterruptedException {
        ApiAnswer transfer =
                writer.api().get("/api/transcript-exports/" + id + "/download").is(200);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(transfer.text("/url")))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            while (entry != null) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                entry = in.getNextEntry();
            }
        }
        return files;
    }
}
