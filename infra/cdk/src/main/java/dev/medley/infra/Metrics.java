package dev.medley.infra;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;

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
        return metric("AWS/ApiGateway", name, statistic, Map.of("ApiName", stage.named("api"), "Stage", stage.name()));
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
