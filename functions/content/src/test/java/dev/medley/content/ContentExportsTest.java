package dev.medley.content;

import static dev.medley.content.Newsroom.CONTENT;
import static dev.medley.content.Newsroom.article;
import static dev.medley.content.Newsroom.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@FunctionTest("content")
class ContentExportsTest {

    private static final String EXPORTS = "/api/content-exports";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BODY =
            "Größe, Ελλάδα и *Москва* &amp; <b>bold</b>\n\n- one\n- two\n\n**Loud** [link](javascript:alert(1))";

    private final FunctionUnderTest function;
    private final Newsroom newsroom;
    private final Api api;
    private final String tag = unique("t-");

    ContentExportsTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
        api = newsroom.api();
    }

    private UUID item(String title) {
        return newsroom.draft(article(title, BODY, Map.of("tags", List.of(tag), "byline", "A & B")));
    }

    private static ApiAnswer ended(Api api, Map<String, Object> request) {
        UUID id = api.post(EXPORTS, request).is(202).id();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get(EXPORTS + "/" + id).is(200),
                        answer -> !List.of("queued", "running").contains(answer.text("/status")));
    }

    private static byte[] file(Api api, Map<String, Object> request) throws IOException, InterruptedException {
        ApiAnswer export = ended(api, request);
        assertThat(export.text("/status")).as(export.body()).isEqualTo("succeeded");
        String url = api.get(EXPORTS + "/" + export.id() + "/download").is(200).text("/url");
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private byte[] file(String format, UUID id) throws IOException, InterruptedException {
        return file(api, Map.of("format", format, "ids", List.of(id)));
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    void anItemIsWrittenAsTextInEachForm() throws Exception {
        UUID id = item("A *title* # 1");
        assertThat(text(file("json", id))).contains("\"title\":\"A *title* # 1\"", "Ελλάδα");
        assertThat(text(file("markdown", id)))
                .contains("title: \"A *title* # 1\"", "# A \\*title\\* \\# 1", "*Москва*", "- one");
        assertThat(text(file("html", id)))
                .contains("<html lang=\"en\">", "<h1>A *title* # 1</h1>", "<em>Москва</em>", "&lt;b&gt;bold")
                .contains("<li>one</li>", "A &amp; B")
                .doesNotContain("<b>", "javascript:");
    }

    @Test
    void aPdfKeepsItsLettersAndHasTheTextAttached() throws Exception {
        UUID id = newsroom.draft(article("日本 Größe", "Ελλάδα и Москва.\n\n" + "Long line. ".repeat(800)));
        try (PDDocument pdf = Loader.loadPDF(file("pdf", id))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("日本 Größe");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Größe", "Ελλάδα и Москва.", "Long line.");
            Map<String, PDComplexFileSpecification> attached =
                    pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            PDComplexFileSpecification whole = Objects.requireNonNull(attached.get("text.md"));
            assertThat(text(whole.getEmbeddedFile().toByteArray())).contains("日本 Größe");
        }
    }

    @Test
    void aWordDocumentIsWellFormedAndHasHeadingsAndLists() throws Exception {
        UUID id = item("日本 <Größe>");
        Map<String, byte[]> parts = entries(file("docx", id));
        assertThat(parts).containsKeys("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml");
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part.getValue()));
        }
        assertThat(text(Objects.requireNonNull(parts.get("word/document.xml"))))
                .contains("w:val=\"Heading1\"", "日本 &lt;Größe&gt;", "<w:b/>", "Москва", "•", "&lt;b&gt;");
    }

    @Test
    void severalItemsAreAnArchiveAndATableIsOneFile() throws Exception {
        item("=HYPERLINK(1)");
        item("Second");
        Map<String, Object> all = new HashMap<>(Map.of("format", "markdown", "tag", tag));
        assertThat(entries(file(api, all)))
                .hasSize(2)
                .allSatisfy((name, _) -> assertThat(name).endsWith(".md"));
        all.put("format", "csv");
        assertThat(text(file(api, all)))
                .startsWith("\ufeff\"id\",\"type\"")
                .contains("\"fields.body\"", "\"'=HYPERLINK(1)\"", "\"Second\"");
        ApiAnswer ended = ended(api, all);
        assertThat(ended.at("/items").asInt()).isEqualTo(2);
        assertThat(ended.text("/fileName")).endsWith(".csv");
    }

    @Test
    void nobodyExportsDraftsOfOthers() throws Exception {
        UUID id = item("Secret");
        Api other = function.as(TestAccount.any());
        other.post(EXPORTS, Map.of("format", "json", "ids", List.of(id))).isProblem(422, "export-items-unknown");
        other.post(EXPORTS, Map.of("format", "json", "version", "published", "ids", List.of(id)))
                .isProblem(422, "export-items-unknown");
        assertThat(ended(other, Map.of("format", "csv", "tag", tag))
                        .at("/items")
                        .asInt())
                .isZero();
        other.post(EXPORTS, Map.of("format", "csv", "everybodys", true)).isProblem(403, "permission-missing");
        newsroom.submit(id);
        newsroom.approve(id);
        newsroom.save(id, Map.of("title", "Still secret")).is(200);
        assertThat(text(file(other, Map.of("format", "json", "version", "published", "ids", List.of(id)))))
                .contains("\"Secret\"")
                .doesNotContain("Still");
        assertThat(text(file(newsroom.editor(), Map.of("format", "json", "ids", List.of(id)))))
                .contains("Still secret");
        UUID export = api.post(EXPORTS, Map.of("format", "json", "ids", List.of(id)))
                .is(202)
                .id();
        other.get(EXPORTS + "/" + export).isProblem(404, "export-unknown");
        other.get(EXPORTS + "/" + export + "/download").isProblem(404, "export-unknown");
        assertThat(api.get(EXPORTS).is(200).at("/items").findValuesAsText("id")).contains(export.toString());
    }

    @Test
    void aFileIsThereForAWeek() {
        UUID id = item("Kept");
        UUID export = ended(api, Map.of("format", "json", "ids", List.of(id))).id();
        FunctionUnderTest later = function.later(Duration.ofDays(8));
        later.as(newsroom.author()).get(EXPORTS + "/" + export + "/download").isProblem(410, "export-expired");
        function.later(Duration.ofDays(31)).tick("content-export-upkeep");
        api.get(EXPORTS + "/" + export).isProblem(404, "export-unknown");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        api.post(EXPORTS, Map.of("format", "xml")).is(400);
        api.post(EXPORTS, Map.of("format", "template")).isProblem(422, "content-template-required");
        api.post(EXPORTS, Map.of("format", "pdf", "templateId", UUID.randomUUID()))
                .isProblem(422, "content-template-required");
        api.post(EXPORTS, Map.of("format", "template", "templateId", UUID.randomUUID()))
                .isProblem(404, "content-template-unknown");
        api.post(EXPORTS, Map.of("format", "json", "ids", List.of(UUID.randomUUID())))
                .isProblem(422, "export-items-unknown");
        api.get(CONTENT + "/workspace").is(200);
    }

    @Test
    void anExportIsWrittenByATemplate() throws Exception {
        UUID id = item("By <template>");
        String body = "<h2>{{title}}</h2>{{#tags}}<i>{{.}}</i>{{/tags}}{{{html.body}}}{{fields.body}}";
        UUID template = api.post("/api/content-templates", Map.of("name", "Print", "format", "html", "body", body))
                .is(201)
                .id();
        String text = text(file(api, Map.of("format", "template", "templateId", template, "ids", List.of(id))));
        assertThat(text)
                .startsWith("<h2>By &lt;template&gt;</h2><i>" + tag + "</i><p>Größe")
                .contains("&lt;b&gt;bold", "<em>Москва</em>")
                .doesNotContain("<b>", "javascript:alert(1)\"");
    }
}
