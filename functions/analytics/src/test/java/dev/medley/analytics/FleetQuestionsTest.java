package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the devices of the fleet say; each test has a type of its own. */
@FunctionTest("analytics")
class FleetQuestionsTest {

    private final FunctionUnderTest function;
    private final Api api;

    FleetQuestionsTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        this.function = function;
        api = function.as(TestAccount.with("admin"));
    }

    @Test
    void adoptionIsHowManyRanWhichVersionOnADay() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        measured(first, "lamp", "1.0", "2026-06-01T23:00:00Z", 3, 3);
        measured(first, "lamp", "2.0", "2026-06-02T10:00:00Z", 1, 1);
        measured(first, "lamp", "2.0", "2026-06-02T11:00:00Z", 1, 1);
        measured(second, "lamp", "1.0", "2026-06-02T12:00:00Z", 1, 1);
        install(first, "lamp", "2.0", "2026-06-02T09:59:00Z");
        function.tick("analytics-rollups");
        assertThat(rows("lamp", "UTC", List.of("active-devices"), "day", "version"))
                .containsExactly("2026-06-01|1.0|1", "2026-06-02|1.0|1", "2026-06-02|2.0|1");
        assertThat(rows("lamp", "Asia/Tokyo", List.of("active-devices"), "day")).containsExactly("2026-06-02|2");
        assertThat(rows("lamp", "UTC", List.of("device-installs"), "version"))
                .containsExactlyInAnyOrder("1.0|0", "2.0|1");
    }

    @Test
    void whatComesAgainOrIsMadeAnewCountsOnce() {
        UUID device = UUID.randomUUID();
        failed(device, "valve", "1.0", "error", "Sensor lost", "2026-06-03T10:00:00Z");
        failed(device, "valve", "1.0", "error", "Sensor lost", "2026-06-03T10:05:00Z");
        failed(UUID.randomUUID(), "valve", "1.1", "crash", "Out of memory", "2026-06-03T10:20:00Z");
        function.tick("analytics-rollups");
        function.tick("analytics-rollups");
        List<String> measures = List.of("device-errors", "device-crashes", "failing-devices");
        List<String> errors = rows("valve", "UTC", measures, "error");
        assertThat(errors).containsExactlyInAnyOrder("Sensor lost|2|0|1", "Out of memory|0|1|1");
        api.post("/api/analytics/recomputations", Map.of("from", "2026-06-03T00:00:00Z", "to", "2026-06-04T00:00:00Z"))
                .is(202);
        function.tick("analytics-rollups");
        assertThat(rows("valve", "UTC", measures, "error")).containsExactlyElementsOf(errors);
    }

    @Test
    void percentilesAreOfOneMetric() {
        for (int i = 1; i <= 100; i++) {
            measured(UUID.randomUUID(), "meter", "1.0", "2026-06-05T10:00:00Z", 2, 2.0 * i);
        }
        JsonNode values = ask("meter", "UTC", List.of("device-mean", "device-p50", "device-p95"), List.of(), true)
                .is(200)
                .at("/rows/0/values");
        assertThat(values.at("/0").asLong()).isEqualTo(50_500);
        assertThat(values.at("/1").asLong()).isEqualTo(50_500);
        assertThat(values.at("/2").asLong()).isEqualTo(95_050);
        ask("meter", "UTC", List.of("device-mean"), List.of(), false).isProblem(422, "question-invalid");
        ask("meter", "UTC", List.of("active-devices"), List.of("country"), false)
                .isProblem(422, "question-invalid");
    }

    private List<String> rows(String type, String zone, List<String> measures, String... dimensions) {
        List<String> rows = new ArrayList<>();
        ask(type, zone, measures, List.of(dimensions), false)
                .is(200)
                .at("/rows")
                .forEach(row -> {
                    List<String> cells = new ArrayList<>();
                    row.path("keys").forEach(key -> cells.add(key.asText()));
                    row.path("values").forEach(value -> cells.add(value.asText()));
                    if (!row.path("keys").path(0).isNull()) {
                        rows.add(String.join("|", cells));
                    }
                });
        return rows;
    }

    private ApiAnswer ask(
            String type, String zone, List<String> measures, List<String> dimensions, boolean ofTemperature) {
        List<Map<String, Object>> filters = new ArrayList<>();
        filters.add(Map.of("dimension", "device-type", "values", List.of(type)));
        if (ofTemperature) {
            filters.add(Map.of("dimension", "device-metric", "values", List.of("temperature")));
        }
        return api.post(
                "/api/analytics/query",
                Map.of(
                        "measures", measures,
                        "dimensions", dimensions,
                        "filters", filters,
                        "from", "2026-06-01",
                        "to", "2026-06-10",
                        "timeZone", zone));
    }

    private static void measured(UUID device, String type, String version, String hour, int samples, double total) {
        int _ = Rows.update(
                "insert into devices.pub_device_hour values (?, ?, ?, 'temperature', ?::timestamptz, ?, ?)",
                device,
                type,
                version,
                hour,
                samples,
                total);
        dirty(hour);
    }

    private static void install(UUID device, String type, String version, String at) {
        int _ = Rows.update(
                "insert into devices.pub_device_install values (?, ?, ?, ?::timestamptz)", device, type, version, at);
        dirty(at);
    }

    private static void failed(UUID device, String type, String version, String kind, String error, String at) {
        int _ = Rows.update(
                "insert into devices.pub_device_error values (?, ?, ?, ?, ?, ?::timestamptz)",
                device,
                type,
                version,
                kind,
                error,
                at);
        dirty(at);
    }

    /** What happened long ago is told to be new. */
    private static void dirty(String at) {
        int _ = Rows.update(
                "insert into analytics.dirty (source, quarter)"
                        + " values ('device', date_bin('15 minutes', ?::timestamptz, 'epoch'::timestamptz)) on conflict do nothing",
                at);
    }
}
