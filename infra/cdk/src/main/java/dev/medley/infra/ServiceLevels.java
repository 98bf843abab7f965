package dev.medley.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmRule;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.constructs.Construct;

/**
 * What the API promises over 30 days, and alarms for spending too fast what the promise leaves for failures (Site
 * Reliability Workbook, chapter 5): a long window tells that it matters, a short one that it still goes on.
 */
final class ServiceLevels {

    /** In percent of the requests: answered, and not with a 5xx. */
    static final double AVAILABLE = 99.9;

    /** In percent of the requests: answered within a second. */
    static final double QUICK = 99;

    /**
     * A speed at which errors use up what 30 days allow.
     *
     * @param rate times as fast as would just do
     */
    private record Burn(String name, double rate, Duration window, Duration check) {}

    /** Two percent of 30 days' budget within an hour; five percent within six. */
    private static final List<Burn> BURNS = List.of(
            new Burn("fast", 14.4, Duration.hours(1), Duration.minutes(5)),
            new Burn("slow", 6, Duration.hours(6), Duration.minutes(30)));

    private static final Duration HOUR = Duration.hours(1);

    private final Construct scope;
    private final Stage stage;
    private final Alarms alarms;
    private final Metrics metrics;

    ServiceLevels(Construct scope, Stage stage, Alarms alarms) {
        this.scope = scope;
        this.stage = stage;
        this.alarms = alarms;
        this.metrics = new Metrics(stage);
    }

    void watch() {
        for (Burn burn : BURNS) {
            both(
                    "availability-" + burn.name(),
                    above(burn, "availability", burn.window(), metrics.failedShare(burn.window()), 100 - AVAILABLE),
                    above(burn, "availability", burn.check(), metrics.failedShare(burn.check()), 100 - AVAILABLE),
                    "Failed requests use up 30 days' budget " + burn.rate() + " times too fast."
                            + " docs/runbook.md#service-levels");
            both(
                    "quickness-" + burn.name(),
                    above(burn, "quickness", burn.window(), slow(burn.window()), 100 - QUICK),
                    above(burn, "quickness", burn.check(), slow(burn.check()), 100 - QUICK),
                    "Slow requests use up 30 days' budget " + burn.rate() + " times too fast."
                            + " docs/runbook.md#service-levels");
        }
    }

    /** Of a dashboard: what was kept in each hour, in percent of the requests. */
    List<IMetric> kept() {
        return List.of(
                without("answered, in percent", metrics.failedShare(HOUR), HOUR),
                metrics.ofApi("Latency", "PR(:1000)"));
    }

    private void both(String name, Alarm window, Alarm check, String meaning) {
        alarms.when(name, AlarmRule.allOf(window, check), meaning);
    }

    private Alarm above(Burn burn, String promise, Duration window, IMetric share, double budget) {
        String name = promise + "-" + burn.name() + "-" + window.toMinutes().intValue() + "m";
        return Alarm.Builder.create(scope, name)
                .alarmName(stage.named(name))
                .alarmDescription("A part of " + promise + "-" + burn.name() + ". docs/runbook.md#service-levels")
                .metric(share)
                .threshold(burn.rate() * budget)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .evaluationPeriods(1)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
    }

    private IMetric slow(Duration window) {
        return without("slow requests in percent", metrics.ofApi("Latency", "PR(:1000)", window), window);
    }

    /** What is left of all when a share is taken away, in percent. */
    private static IMetric without(String label, IMetric share, Duration period) {
        return MathExpression.Builder.create()
                .expression("100 - share")
                .usingMetrics(Map.of("share", share))
                .label(label)
                .period(period)
                .build();
    }
}
