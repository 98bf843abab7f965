package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What an operator's Prometheus reads off a laptop. */
class MetricsTest {

    private static final String REFUSED = "medley_request_refusals_total{operation=\"listRecordings\"} ";

    private final Api api = Stage.api();

    @Test
    void requestsAndTheirRefusalsAreCountedByOperation() {
        double before = value(REFUSED);
        api.get("/api/audio").isProblem(401, "unauthenticated");
        Awaitility.await().untilAsserted(() -> assertThat(value(REFUSED)).isGreaterThan(before));
        assertThat(page())
                .contains("# TYPE medley_request_duration_seconds histogram")
                .contains("medley_request_duration_seconds_count{operation=\"listRecordings\"} ")
                .contains("medley_pool_active{function=\"audio\"} ");
    }

    @Test
    void workOffQueuesIsMeasured() {
        User _ = User.signedUp(api);
        assertThat(page()).contains("medley_message_duration_seconds_count{queue=\"identity-mail\"} ");
    }

    private double value(String series) {
        return page().lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .sum();
    }

    private String page() {
        return api.get("/_twin/metrics").is(200).body();
    }
}
