package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Answers as charts. */
@FunctionTest("analytics")
class ChartsTest {

    private static final String CHARTS = "/api/analytics/charts";

    private final Api api;

    ChartsTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        api = function.as(TestAccount.with("admin"));
    }

    @Test
    void aChartHasItsSeriesWithoutGapsASpecificationAndAPicture() throws Exception {
        ApiAnswer chart = draw("A & B <script>", "line", List.of("net-revenue"), List.of("day", "country"))
                .is(200);
        assertThat(chart.text("/meta/timeZone")).isEqualTo("Europe/Vienna");
        JsonNode series = chart.at("/series");
        assertThat(series.size()).isGreaterThan(1);
        series.forEach(one -> assertThat(one.at("/points").size()).isEqualTo(28));
        assertThat(chart.text("/series/0/points/0/key")).isEqualTo("2026-03-15");
        JsonNode spec = chart.at("/vegaLite");
        assertThat(spec.at("/$schema").asText()).contains("vega-lite/v5");
        assertThat(spec.at("/data/values").size()).isEqualTo(28 * series.size());
        assertThat(spec.at("/transform/0/calculate").asText()).isEqualTo("datum.value / 100");
        Document picture = parsed(chart.text("/svg"));
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A & B <script>");
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .contains("least", "most", "EUR");
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(picture.getElementsByTagName("polyline").getLength()).isEqualTo(series.size());
    }

    @Test
    void theValuesOfAChartAreThoseOfTheQuestion() {
        Map<String, Object> question = question(List.of("orders"), List.of("country"));
        JsonNode rows = api.post("/api/analytics/query", question).is(200).at("/rows");
        JsonNode points = api.post(CHARTS, Map.of("type", "bar", "question", question))
                .is(200)
                .at("/series/0/points");
        assertThat(points.size()).isEqualTo(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(points.get(i).at("/value").asLong())
                    .isEqualTo(rows.get(i).at("/values/0").asLong());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "area, people, week, polygon",
        "bar, orders, country, polygon",
        "pie, orders, country, polygon",
        "number, revenue, , text",
        "table, units, product, text"
    })
    void everyTypeIsDrawn(String type, String measure, String dimension, String element) throws Exception {
        ApiAnswer chart = draw("A chart", type, List.of(measure), dimension == null ? List.of() : List.of(dimension))
                .is(200);
        assertThat(parsed(chart.text("/svg")).getElementsByTagName(element).getLength())
                .isPositive();
        assertThat(chart.at("/vegaLite").isNull()).isEqualTo(type.equals("table"));
    }

    @Test
    void whereNothingHappenedThatIsDrawn() throws Exception {
        ApiAnswer chart = api.post(
                        CHARTS,
                        Map.of(
                                "type",
                                "bar",
                                "question",
                                Map.of(
                                        "measures",
                                        List.of("orders"),
                                        "dimensions",
                                        List.of("country"),
                                        "filters",
                                        List.of(),
                                        "from",
                                        "1999-01-01",
                                        "to",
                                        "1999-02-01")))
                .is(200);
        assertThat(chart.at("/series").size()).isZero();
        assertThat(parsed(chart.text("/svg")).getDocumentElement().getTextContent())
                .contains("There are no data");
    }

    @Test
    void aReportIsDrawnAsItSuitsOrAsIsWished() throws Exception {
        String report = KeptReport.in(api, "Sales <b>", false, "country");
        assertThat(api.get(report + "/chart").is(200).text("/type")).isEqualTo("bar");
        assertThat(api.get(report + "/chart?type=pie").is(200).text("/vegaLite/mark/type"))
                .isEqualTo("arc");
        ApiAnswer picture = api.get(report + "/chart.svg").is(200);
        assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(parsed(picture.body()).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Sales <b>");
        api.get(report + "/chart.svg?type=line").isProblem(422, "chart-invalid");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        draw("x", "line", List.of("orders"), List.of("country")).isProblem(422, "chart-invalid");
        draw("x", "pie", List.of("orders", "revenue"), List.of("country")).isProblem(422, "chart-invalid");
        draw("x", "number", List.of("orders"), List.of("day")).isProblem(422, "chart-invalid");
        draw("x", "bar", List.of("orders"), List.of("device")).isProblem(422, "question-invalid");
        draw(" \u0007", "bar", List.of("orders"), List.of("country")).isProblem(422, "validation-failed");
    }

    private ApiAnswer draw(String title, String type, List<String> measures, List<String> dimensions) {
        return api.post(CHARTS, Map.of("title", title, "type", type, "question", question(measures, dimensions)));
    }

    private static Map<String, Object> question(List<String> measures, List<String> dimensions) {
        return Map.of(
                "measures",
                measures,
                "dimensions",
                dimensions,
                "filters",
                List.of(),
                "from",
                "2026-03-15",
                "to",
                "2026-04-12",
                "timeZone",
                "Europe/Vienna");
    }

    static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
