package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.Rows;
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
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@FunctionTest("predictions")
class PredictionExportsTest {

    private static final String EXPORTS = "/api/prediction-exports";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FunctionUnderTest predictions;
    private final Client ada;
    private final Api api;

    PredictionExportsTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
        api = ada.api();
    }

    private UUID prediction(Script script) {
        ApiAnswer queued = ada.request(PublishedRecording.ready(predictions, ada.account(), script.sound()));
        ada.over(queued);
        return queued.id();
    }

    private ApiAnswer ended(Map<String, Object> request) {
        UUID id = api.post(EXPORTS, request).is(202).id();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get(EXPORTS + "/" + id).is(200),
                        answer -> !List.of("queued", "running").contains(answer.text("/status")));
    }

    private byte[] file(Map<String, Object> request) throws IOException, InterruptedException {
        ApiAnswer export = ended(request);
        assertThat(export.text("/status")).as(export.body()).isEqualTo("succeeded");
        String url = api.get(EXPORTS + "/" + export.id() + "/download").is(200).text("/url");
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private String text(String format, UUID... ids) throws IOException, InterruptedException {
        return new String(file(Map.of("format", format, "ids", List.of(ids))), StandardCharsets.UTF_8);
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void predictionsAreWrittenAsDataOfEachKind() throws Exception {
        UUID happy = prediction(Script.HAPPY);
        UUID doubtful = prediction(Script.DOUBTFUL);

        assertThat(text("json", happy, doubtful))
                .startsWith("[{")
                .contains(happy.toString(), doubtful.toString(), "0.7123");
        assertThat(text("ndjson", happy, doubtful).lines()).hasSize(2);
        assertThat(text("csv", happy).lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("predictionId,recordingId,createdAt,part,startMs,endMs,emotion,probability");
        assertThat(text("csv", happy)).contains("segment,0,100,happy,0.7123");
        assertThat(file(Map.of("format", "xlsx", "ids", List.of(happy)))).startsWith('P', 'K');
    }

    @Test
    void aPdfHasTheTimelineDrawn() throws Exception {
        UUID happy = prediction(Script.HAPPY);
        try (PDDocument pdf = Loader.loadPDF(file(Map.of("format", "pdf", "ids", List.of(happy))))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Prediction " + happy, "The voice expresses: happy.", "0.7123", "0.1 s");
            String drawing = new String(pdf.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(drawing).contains(" re", "f");
        }
    }

    @Test
    void emotionMarkupNamesItsVocabularyAndItsTimes() throws Exception {
        Element root = xml(text("emotionml", prediction(Script.HAPPY))).getDocumentElement();

        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2009/10/emotionml");
        assertThat(root.getAttribute("version")).isEqualTo("1.0");
        Element vocabulary = (Element) root.getElementsByTagName("vocabulary").item(0);
        assertThat(root.getAttribute("category-set")).isEqualTo("#" + vocabulary.getAttribute("id"));
        assertThat(vocabulary.getElementsByTagName("item").getLength()).isEqualTo(8);
        Element part = (Element) root.getElementsByTagName("emotion").item(1);
        assertThat(part.getAttribute("offset-to-start")).isEqualTo("0");
        assertThat(part.getAttribute("duration")).isEqualTo("100");
        assertThat(part.getAttribute("time-ref-uri")).startsWith("urn:uuid:");
        Element category = (Element) part.getElementsByTagName("category").item(0);
        assertThat(category.getAttribute("name")).isEqualTo("happy");
        assertThat(category.getAttribute("confidence")).isEqualTo("0.7123");
    }

    @Test
    void programsForAnnotationGetTheTimelineAsLabels() throws Exception {
        UUID happy = prediction(Script.HAPPY);
        assertThat(text("audacity", happy).strip()).isEqualTo("0.000000\t0.100000\thappy 0.71");
        Element root = xml(text("elan", happy)).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("ANNOTATION_DOCUMENT");
        assertThat(((Element) root.getElementsByTagName("TIME_SLOT").item(1)).getAttribute("TIME_VALUE"))
                .isEqualTo("100");
        assertThat(root.getElementsByTagName("ANNOTATION_VALUE").item(0).getTextContent())
                .isEqualTo("happy 0.71");
    }

    @Test
    void severalOfWhatIsAboutOneRecordingComeAsAnArchive() throws Exception {
        UUID one = prediction(Script.HAPPY);
        UUID two = prediction(Script.HAPPY);
        byte[] archive = file(Map.of("format", "audacity"));
        Map<String, Integer> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes().length);
            }
        }
        assertThat(entries).containsOnlyKeys(one + ".txt", two + ".txt");
    }

    @Test
    void onlyOnesOwnIsExportedAndOnlyByItsOwner() {
        UUID foreign = KeptPredictions.named(UUID.randomUUID(), java.time.Instant.EPOCH, "happy", 0.9);
        ApiAnswer refused = api.post(EXPORTS, Map.of("format", "json", "ids", List.of(foreign)))
                .isProblem(422, "export-predictions-unknown");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/ids/0");
        api.post(EXPORTS, Map.of("format", "doc")).is(400);
        api.post(EXPORTS, Map.of("format", "json", "from", "2026-02-01T00:00:00Z", "to", "2026-01-01T00:00:00Z"))
                .isProblem(422, "time-range-invalid");
        ApiAnswer own = ended(Map.of("format", "json"));
        Client eve = Client.of(predictions);
        eve.api().get(EXPORTS + "/" + own.id()).isProblem(404, "export-unknown");
        eve.api().get(EXPORTS + "/" + own.id() + "/download").isProblem(404, "export-unknown");
        assertThat(eve.api().get(EXPORTS).is(200).at("/items")).isEmpty();
        assertThat(api.get(EXPORTS).is(200).text("/items/0/id")).isEqualTo(own.text("/id"));
    }

    @Test
    void aFileIsGoneAfterAWeekAndTheExportAfterAMonth() {
        ApiAnswer export = ended(Map.of("format", "json"));
        String path = EXPORTS + "/" + export.id();
        predictions
                .later(Duration.ofDays(8))
                .as(ada.account())
                .get(path + "/download")
                .isProblem(410, "export-expired");
        predictions.later(Duration.ofDays(31)).tick("predictions-upkeep");
        api.get(path).isProblem(404, "export-unknown");
    }

    @Test
    void anErasedAccountsExportsAndCorrectionsAreErased() {
        UUID id = prediction(Script.HAPPY);
        api.put("/api/predictions/" + id + "/correction", Map.of("emotion", "calm"))
                .is(200);
        ended(Map.of("format", "json"));
        UUID owner = ada.account().id();

        new Deliveries(predictions, "predictions-erasure")
                .deliver(Deliveries.event("account.erased", owner, owner, Map.of()));

        assertThat(Rows.count("select count(*) from predictions.export where account_id = ?", owner))
                .isZero();
        assertThat(Rows.count("select count(*) from predictions.correction where account_id = ?", owner))
                .isZero();
    }
}
