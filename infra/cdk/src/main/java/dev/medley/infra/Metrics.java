package dev.medley.infra;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** What a stage's parts tell about themselves, found by their names. */
record Metrics(Stage stage) {

    static final Duration PERIOD = Duration.minutes(5);

    Metric ofQueue(String queue, String name, String statistic) {
        return metric("AWS/SQS", name, statistic, Map.of("QueueName", stage.named(queue)));
    }

    Metric ofLambda(String lambda, String name, String statistic) {
        return metric("AWS/Lambda", name, statistic, Map.of("FunctionName", stage.named(lambda)));
    }

    Metric ofApi(String name, String statistic) {
        return ofApi(name, statistic, PERIOD);
    }

    Metric ofApi(String name, String statistic, Duration period) {
        return metric("AWS/ApiGateway", name, statistic, Map.of("ApiName", stage.named("api"), "Stage", stage.name()))
                .with(MetricOptions.builder().period(period).build());
    }

    /** How many of the requests were answered with 5xx, in percent. */
    MathExpression failedShare(Duration period) {
        return MathExpression.Builder.create()
                .expression("100 * failed / IF(all > 0, all, 1)")
                .usingMetrics(new TreeMap<>(
                        Map.of("failed", ofApi("5XXError", "Sum", period), "all", ofApi("Count", "Sum", period))))
                .label("failed requests in percent")
                .period(period)
                .build();
    }

    /** What Medley itself measures of its operations (see {@code shared/metrics}), each series of a kind. */
    MathExpression ofOwn(String subject, String dimension, String name, String statistic) {
        return MathExpression.Builder.create()
                .expression("SEARCH('{Medley/%s,%s} MetricName=\"%s.%s\"', '%s', %d)"
                        .formatted(
                                stage.name(),
                                dimension,
                                subject,
                                name,
                                statistic,
                                PERIOD.toSeconds().intValue()))
                .usingMetrics(Map.of())
                .label("")
                .period(PERIOD)
                .build();
    }

    /** What Medley measures of itself as a whole. */
    Metric ofOwn(String subject, String name, String statistic) {
        return metric("Medley/" + stage.name(), subject + "." + name, statistic, Map.of());
    }

    /** How many of its answers were 5xx, as the Lambda itself counts them: the gateway knows only those of all. */
    Metric ofAnswers(String lambda, Duration period) {
        return metric("Medley/" + stage.name(), "answer.failures", "Sum", Map.of("function", stage.named(lambda)))
                .with(MetricOptions.builder().period(period).build());
    }

    Metric ofPool(String name, String statistic) {
        return metric("AWS/RDS", name, statistic, Map.of("ProxyName", stage.named("pool")));
    }

    Metric ofDatabase(String name, String statistic) {
        return metric("AWS/RDS", name, statistic, Map.of("DBClusterIdentifier", stage.named("database")));
    }

    Metric ofSchedules(String name, String statistic) {
        return metric("AWS/Scheduler", name, statistic, Map.of("ScheduleGroup", stage.named("schedules")));
    }

    Metric ofNat(String gateway, String name, String statistic) {
        return metric("AWS/NATGateway", name, statistic, Map.of("NatGatewayId", gateway));
    }

    /** SES keeps these for the account and region, not for a sender. */
    Metric ofMail(String name) {
        return metric("AWS/SES", name, "Average", Map.of());
    }

    private static Metric metric(String namespace, String name, String statistic, Map<String, String> dimensions) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .statistic(statistic)
                .dimensionsMap(new TreeMap<>(dimensions))
                .period(PERIOD)
                .build();
    }
}
