package dev.medley.flags;

import static dev.medley.flags.ExperimentAdmin.act;
import static dev.medley.flags.ExperimentAdmin.activity;
import static dev.medley.flags.ExperimentAdmin.metric;
import static dev.medley.flags.ExperimentAdmin.plan;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.medley.flags.experiments.ExperimentResults;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class ExperimentResultsTest {

    private static final Duration LATER = Duration.ofDays(2);

    private final FunctionUnderTest function;
    private final ExperimentAdmin experiments;

    ExperimentResultsTest(FunctionUnderTest function) {
        this.function = function;
        experiments = new ExperimentAdmin(FlagAdmin.of(function));
    }

    private ApiAnswer later(UUID id) {
        FunctionUnderTest then = function.later(LATER);
        return new ExperimentAdmin(FlagAdmin.of(then)).results(id);
    }

    private static void someDo(List<UUID> people, int of, String type, String properties) {
        act(people.subList(0, of), type, Instant.now().plusSeconds(60), properties);
    }

    /** A {@code set} or {@code set_config} would keep a connection of the proxy to one process for good. */
    @Test
    void whatItSetsEndsWithItsTransaction() {
        UUID id = experiments.started(experiments.halves(), plan());
        someDo(experiments.exposed(id, 1, "on", 5), 5, "click", "{}");
        someDo(experiments.exposed(id, 1, "off", 5), 5, "click", "{}");
        assertThat(Statements.during(
                        () -> function.bean(ExperimentResults.class).of(id)))
                .anyMatch(statement -> statement.startsWith("set local "))
                .noneMatch(statement -> statement.contains("set_config") || statement.matches("(?i)set (?!local ).*"));
    }

    @Test
    void aVariantThatIsBetterIsToBeShipped() {
        UUID id = experiments.started(experiments.halves(), plan());
        List<UUID> on = experiments.exposed(id, 1, "on", 400);
        List<UUID> off = experiments.exposed(id, 1, "off", 400);
        someDo(on, 200, "click", "{}");
        someDo(off, 80, "click", "{}");
        assertThat(experiments.results(id).text("/advice/action")).isEqualTo("keep-running");
        ApiAnswer results = later(id);
        assertThat(results.text("/advice/action")).isEqualTo("ship");
        assertThat(results.text("/advice/variant")).isEqualTo("on");
        assertThat(results.at("/metrics/0/variants/0/mean").asDouble()).isEqualTo(0.2);
        assertThat(results.at("/metrics/0/variants/1/mean").asDouble()).isEqualTo(0.5);
        assertThat(results.at("/metrics/0/variants/1/variance").asDouble()).isCloseTo(0.2506, within(0.001));
        assertThat(results.at("/metrics/0/variants/1/lift/percent").asDouble()).isCloseTo(150, within(0.001));
        assertThat(results.at("/metrics/0/variants/1/lift/from").asDouble()).isGreaterThan(0.1);
        assertThat(results.at("/metrics/0/variants/1/lift/significant").asBoolean())
                .isTrue();
    }

    @Test
    void whatHappenedBeforeTheExposureOrByBotsDoesNotCount() {
        UUID id = experiments.started(experiments.halves(), plan());
        List<UUID> on = experiments.exposed(id, 1, "on", 120);
        List<UUID> _ = experiments.exposed(id, 1, "off", 120);
        act(on, "click", Instant.now().minusSeconds(30), "{}");
        int _ = Rows.update(
                "insert into activities.pub_activity (id, occurred_at, type, person_id, bot, properties)"
                        + " values (?, ?, 'click', ?, true, '{}')",
                UUID.randomUUID(),
                OffsetDateTime.ofInstant(Instant.now().plusSeconds(60), ZoneOffset.UTC),
                on.getFirst());
        ApiAnswer results = later(id);
        assertThat(results.at("/metrics/0/variants/1/mean").asDouble()).isZero();
        assertThat(results.at("/metrics/0/variants/1/lift/significant").asBoolean())
                .isFalse();
    }

    @Test
    void whoWithholdsTheirConsentIsLeftOut() {
        UUID id = experiments.started(experiments.halves(), plan());
        List<UUID> on = experiments.exposed(id, 1, "on", 150);
        List<UUID> _ = experiments.exposed(id, 1, "off", 140);
        someDo(on, 10, "click", "{}");
        for (UUID account : on.subList(0, 10)) {
            int _ = Rows.update("insert into activities.pub_withheld (account_id, since) values (?, now())", account);
        }
        ApiAnswer results = later(id);
        assertThat(results.at("/sampleRatio/subjects/on").asInt()).isEqualTo(140);
        assertThat(results.at("/metrics/0/variants/1/mean").asDouble()).isZero();
    }

    @Test
    void resultsAreWithheldWhereTheSharesAreWrong() {
        UUID id = experiments.started(experiments.halves(), plan());
        List<UUID> on = experiments.exposed(id, 1, "on", 300);
        List<UUID> _ = experiments.exposed(id, 1, "off", 200);
        someDo(on, 300, "click", "{}");
        ApiAnswer results = later(id);
        assertThat(results.at("/sampleRatio/mismatch").asBoolean()).isTrue();
        assertThat(results.at("/sampleRatio/pValue").asDouble()).isLessThan(0.001);
        assertThat(results.at("/sampleRatio/expected/on").asDouble()).isEqualTo(250);
        assertThat(results.at("/metrics")).isEmpty();
        assertThat(results.text("/withheld")).contains("shares");
        assertThat(results.text("/advice/action")).isEqualTo("investigate");
    }

    @Test
    void aGuardrailThatIsBreachedSaysToGoBack() {
        Map<String, Object> guardrail = Map.of(
                "metric",
                with(metric("failures", "conversion", activity("failure")), "higherIsBetter", false),
                "mostLossPercent",
                10);
        UUID id = experiments.started(experiments.halves(), with(plan(), "guardrails", List.of(guardrail)));
        List<UUID> on = experiments.exposed(id, 1, "on", 300);
        List<UUID> off = experiments.exposed(id, 1, "off", 300);
        someDo(on, 240, "failure", "{}");
        someDo(off, 60, "failure", "{}");
        ApiAnswer results = experiments.results(id);
        assertThat(results.text("/advice/action")).isEqualTo("keep-running");
        results = later(id);
        assertThat(results.text("/metrics/1/role")).isEqualTo("guardrail");
        assertThat(results.at("/metrics/1/variants/1/breached").asBoolean()).isTrue();
        assertThat(results.text("/advice/action")).isEqualTo("roll-back");
        assertThat(results.text("/advice/reasons/0")).contains("failures");
    }

    @Test
    void sumsMeansRatiosAndOrdersAreMeasured() {
        Map<String, Object> spent = new HashMap<>(metric("spent", "sum", Map.of("source", "order", "currency", "EUR")));
        Map<String, Object> time = Map.of("source", "activity", "type", "view", "property", "durationMs");
        Map<String, Object> cut = with(metric("cut", "sum", time), "winsorizedAt", 90);
        Map<String, Object> ratio =
                with(metric("clicks-by-view", "ratio", activity("click")), "base", activity("view"));
        UUID id = experiments.started(
                experiments.halves(),
                with(
                        plan(),
                        "secondary",
                        List.of(spent, metric("time", "sum", time), metric("length", "mean", time), cut, ratio)));
        List<UUID> on = experiments.exposed(id, 1, "on", 100);
        List<UUID> _ = experiments.exposed(id, 1, "off", 100);
        someDo(on, 10, "view", "{\"durationMs\": 100}");
        someDo(on, 1, "view", "{\"durationMs\": 9900}");
        someDo(on, 1, "view", "{\"durationMs\": \"long\"}");
        someDo(on, 6, "click", "{}");
        int _ = Rows.update(
                "insert into orders.pub_order (order_id, account_id, placed_at, paid_at, currency, total)"
                        + " select gen_random_uuid(), ?, t, t, c, 5000 from"
                        + " (values (now() + interval '1 minute', 'EUR'), (now() - interval '1 day', 'EUR'),"
                        + " (now() + interval '1 minute', 'USD')) as v(t, c)",
                on.getFirst());
        ApiAnswer results = later(id);
        assertThat(mean(results, 1)).isEqualTo(50);
        assertThat(mean(results, 2)).isEqualTo(109);
        assertThat(mean(results, 3)).isCloseTo(10_900 / 11.0, within(1e-9));
        assertThat(mean(results, 4)).isEqualTo(10);
        assertThat(mean(results, 5)).isEqualTo(0.5);
    }

    private static double mean(ApiAnswer results, int metric) {
        return results.at("/metrics/" + metric + "/variants/1/mean").asDouble();
    }

    @Test
    void aNewPhaseCountsEverybodyAnew() {
        UUID id = experiments.started(experiments.halves(), plan());
        List<UUID> _ = experiments.exposed(id, 1, "on", 30);
        experiments
                .admin()
                .api()
                .post(
                        ExperimentAdmin.EXPERIMENTS + "/" + id + "/phases",
                        Map.of("weights", Map.of("on", 40_000, "off", 60_000)))
                .is(200);
        List<UUID> _ = experiments.exposed(id, 1, "on", 5);
        List<UUID> _ = experiments.exposed(id, 2, "off", 7);
        ApiAnswer results = experiments.results(id);
        assertThat(results.at("/phase").asInt()).isEqualTo(2);
        assertThat(results.at("/sampleRatio/subjects/off").asInt()).isEqualTo(7);
        assertThat(results.at("/sampleRatio/subjects/on").asInt()).isZero();
        assertThat(Rows.count("select count(*) from flags.exposure where experiment_id = ?", id))
                .isEqualTo(37);
    }
}
