package dev.medley.infra;

import dev.medley.topology.Function;
import dev.medley.topology.Topology;
import dev.medley.topology.Worker;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.constructs.Construct;

/** The dashboard: requests, waiting work and the database on one page. */
final class OperationsDashboard {

    private static final int WIDTH = 8;

    private OperationsDashboard() {}

    static void in(Construct scope, Stage stage, Topology topology, ServiceLevels serviceLevels) {
        Metrics metrics = new Metrics(stage);
        Dashboard page = Dashboard.Builder.create(scope, "Overview")
                .dashboardName(stage.named("overview"))
                .build();
        page.addWidgets(
                graph("Requests", Stream.of("Count", "4XXError", "5XXError").map(name -> metrics.ofApi(name, "Sum"))),
                graph("Latency, ms", Stream.of("p50", "p99").map(share -> metrics.ofApi("Latency", share))),
                graph(
                        "Calls of each API at a time",
                        topology.functions().stream()
                                .filter(function -> !function.routes().isEmpty())
                                .map(Function::apiLambda)
                                .map(api -> metrics.ofLambda(api, "ConcurrentExecutions", "Maximum"))));
        page.addWidgets(
                graph(
                        "Oldest message, s",
                        topology.workers()
                                .map(Worker::queue)
                                .map(queue -> metrics.ofQueue(queue, "ApproximateAgeOfOldestMessage", "Maximum"))),
                graph(
                        "Dead letters",
                        topology.workers()
                                .map(Worker::deadLetterQueue)
                                .map(queue -> metrics.ofQueue(queue, "ApproximateNumberOfMessagesVisible", "Maximum"))),
                graph(
                        "Database",
                        Stream.of("ACUUtilization", "DatabaseConnections")
                                .map(name -> metrics.ofDatabase(name, "Average"))));
        addOwn(page, metrics, serviceLevels);
    }

    /** Of each operation, queue and model what Medley measures itself. */
    private static void addOwn(Dashboard page, Metrics metrics, ServiceLevels serviceLevels) {
        page.addWidgets(
                graph("Service levels, percent", serviceLevels.kept().stream()),
                graph("Operations, p99 in ms", Stream.of(metrics.ofOwn("request", "operation", "duration", "p99"))),
                graph("Failing operations", Stream.of(metrics.ofOwn("request", "operation", "errors", "Sum"))));
        page.addWidgets(
                graph("Work off queues, p99 in ms", Stream.of(metrics.ofOwn("message", "queue", "duration", "p99"))),
                graph(
                        "Models, p99 in ms",
                        Stream.of(metrics.ofOwn("model", "ability,model,provider", "duration", "p99"))),
                graph("Connections in use", Stream.of(metrics.ofOwn("pool", "function", "active", "Maximum"))));
    }

    private static GraphWidget graph(String title, Stream<? extends IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(WIDTH)
                .left(List.copyOf(metrics.toList()))
                .build();
    }
}
