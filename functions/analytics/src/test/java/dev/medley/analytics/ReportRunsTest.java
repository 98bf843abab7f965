package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are made into files. */
@FunctionTest("analytics")
class ReportRunsTest {

    private static final String RUNS = "/api/analytics/report-runs/";

    @TempDir
    private Path folder = Path.of("");

    private final FunctionUnderTest function;
    private final TestAccount account = TestAccount.with("admin");
    private final Api api;
    private final Api other;

    ReportRunsTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        this.function = function;
        api = function.as(account);
        other = function.as(TestAccount.with("admin"));
    }

    @Test
    void aTableIsTheSameAsTheResult() throws Exception {
        String report = KeptReport.in(api, "Sales", true, "country");
        byte[] file = file(report, "csv");
        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo(api.get(report + "/result.csv").body());
    }

    @Test
    void aDocumentSaysWhatItIsAboutAndHasAChart() throws Exception {
        String report = KeptReport.in(api, "Sales by month \u2013 Größe", false, "month");
        try (PDDocument document = Loader.loadPDF(file(report, "pdf"))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(
                            "Sales by month \u2013 Größe",
                            "Europe/Vienna, EUR",
                            "Filters: country: AT, DE",
                            "2026-03-01");
            assertThat(document.getPage(0).getResources().getFontNames()).isNotEmpty();
        }
    }

    @Test
    void aWorkbookHasAmountsAndNoFormulas() throws Exception {
        String report = KeptReport.in(api, "=1+1", false, "country");
        String cells = entry(file(report, "xlsx"), "xl/worksheets/sheet1.xml");
        assertThat(cells).contains("<v>").doesNotContain("<f>");
        assertThat(entry(file(report, "xlsx"), "xl/worksheets/sheet2.xml")).doesNotContain("<f>");
    }

    @Test
    void jsonSaysWhatTheApiSays() throws Exception {
        String report = KeptReport.in(api, "Sales", false, "week");
        JsonNode document = new ObjectMapper().readTree(file(report, "json"));
        JsonNode result = api.get(report + "/result").is(200).at("");
        assertThat(document.at("/rows")).isEqualTo(result.at("/rows"));
        assertThat(document.at("/measures/0").asText()).isEqualTo("net-revenue");
        assertThat(document.at("/filters").asText()).isEqualTo("country: AT, DE");
    }

    @Test
    void aRunBelongsToWhoAskedForIt() {
        String report = KeptReport.in(api, "Shared", true, "country");
        UUID run = request(api, report, "csv");
        assertThat(api.get(report + "/runs").is(200).at("/items").size()).isEqualTo(1);
        assertThat(other.get(report + "/runs").is(200).at("/items").size()).isZero();
        other.get(RUNS + run).isProblem(404, "report-run-unknown");
        other.get(RUNS + run + "/download").isProblem(404, "report-run-unknown");
        request(other, report, "csv");
        assertThat(other.get(report + "/runs").is(200).at("/items").size()).isEqualTo(1);
        String mine = KeptReport.in(api, "Mine", false, "country");
        other.post(mine + "/runs", Map.of("format", "csv")).isProblem(404, "report-unknown");
        other.get(mine + "/runs").isProblem(404, "report-unknown");
        assertThat(api.post(mine + "/runs", Map.of("format", "docx")).status()).isIn(400, 422);
    }

    @Test
    void aRunOutlivesItsReportAndItsFileGoesAfterAWeek() {
        String report = KeptReport.in(api, "Sales", false, "country");
        UUID run = request(api, report, "csv");
        finished(run);
        api.delete(report).is(204);
        assertThat(api.get(RUNS + run).is(200).at("/reportId").isNull()).isTrue();
        api.get(RUNS + run + "/download").is(200);
        Api later = function.later(Duration.ofDays(8)).as(account);
        later.get(RUNS + run + "/download").isProblem(410, "report-run-expired");
        function.later(Duration.ofDays(91)).tick("analytics-upkeep");
        api.get(RUNS + run).isProblem(404, "report-run-unknown");
    }

    @Test
    void runsAreExportedAndErased() {
        String report = KeptReport.in(api, "Sales", false, "country");
        finished(request(api, report, "json"));
        assertThat(Rows.count(
                        "select count(*) from analytics.pub_export where account_id = ? and kind = 'analytics-report-runs'",
                        account.id()))
                .isEqualTo(1);
        new Deliveries(function, "analytics-erasure").deliver("account.erased", account.id(), Map.of());
        assertThat(Rows.count("select count(*) from analytics.report_run where account_id = ?", account.id()))
                .isZero();
    }

    private byte[] file(String report, String format) throws IOException, InterruptedException {
        UUID run = request(api, report, format);
        JsonNode file = finished(run).at("/file");
        assertThat(file.at("/rows").asInt()).isPositive();
        ApiAnswer download = api.get(RUNS + run + "/download").is(200);
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(download.text("/url"))).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .endsWith("." + format + "\"");
        assertThat(answer.body()).hasSize(file.at("/sizeBytes").asInt());
        return answer.body();
    }

    private UUID request(Api caller, String report, String format) {
        ApiAnswer accepted =
                caller.post(report + "/runs", Map.of("format", format)).is(202);
        assertThat(accepted.header("Location")).endsWith(RUNS + accepted.id());
        return accepted.id();
    }

    private ApiAnswer finished(UUID run) {
        await().until(() -> api.get(RUNS + run).is(200).text("/status").equals("succeeded"));
        return api.get(RUNS + run);
    }

    private String entry(byte[] zip, String name) throws IOException {
        Path path = Files.write(folder.resolve(UUID.randomUUID().toString()), zip);
        try (ZipFile file = new ZipFile(path.toFile());
                InputStream in = file.getInputStream(file.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
