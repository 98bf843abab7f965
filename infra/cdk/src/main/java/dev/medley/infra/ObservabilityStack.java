package dev.medley.infra;

import dev.medley.topology.Inventory;
import dev.medley.topology.Topology;
import dev.medley.topology.Worker;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** What wakes an operator, and what the operator looks at then. */
final class ObservabilityStack extends Stack {

    private static final double FAILED_SHARE = 1;
    private static final double SLOW_MS = 3000;
    private static final double USED_SHARE = 90;
    private static final double PATIENCE_SECONDS = 300;

    private final Metrics metrics;
    private final Alarms alarms;

    ObservabilityStack(Construct scope, Stage stage, FoundationStack foundation, Topology topology) {
        super(scope, stage.named("observability"));
        this.metrics = new Metrics(stage);
        Topic operators = Topic.Builder.create(this, "Operators")
                .topicName(stage.named("alarms"))
                .masterKey(foundation.key())
                .enforceSsl(true)
                .build();
        operators.grantPublish(new ServicePrincipal("cloudwatch.amazonaws.com"));
        operators.addSubscription(new EmailSubscription(stage.site().alarms()));
        this.alarms = new Alarms(this, stage, operators);
        api();
        database();
        mail();
        topology.workers().forEach(this::queue);
        Inventory.of(topology).lambdas().forEach(this::lambda);
        lambda("migrator");
        OperationsDashboard.in(this, stage, topology);
    }

    private void api() {
        MathExpression failures = MathExpression.Builder.create()
                .expression("100 * failed / IF(all > 0, all, 1)")
                .usingMetrics(new TreeMap<>(
                        Map.of("failed", metrics.ofApi("5XXError", "Sum"), "all", metrics.ofApi("Count", "Sum"))))
                .label("failed requests in percent")
                .period(Metrics.PERIOD)
                .build();
        alarms.above(FAILED_SHARE, "api-failures", failures, 1, "More than 1 % of the requests fail.");
        alarms.above(SLOW_MS, "api-latency", metrics.ofApi("Latency", "p99"), 3, "One request in 100 takes over 3 s.");
    }

    private void database() {
        alarms.above(
                0,
                "pool-pinning",
                metrics.ofPool("DatabaseConnectionsCurrentlySessionPinned", "Maximum"),
                3,
                "Statements that set session state keep connections to themselves.");
        alarms.above(
                USED_SHARE,
                "database-capacity",
                metrics.ofDatabase("ACUUtilization", "Average"),
                3,
                "Aurora is near its maximum.");
        alarms.above(
                0,
                "database-deadlocks",
                metrics.ofDatabase("Deadlocks", "Maximum"),
                1,
                "Transactions block each other.");
    }

    private void mail() {
        alarms.above(0.05, "mail-bounces", metrics.ofMail("Reputation.BounceRate"), 1, "SES pauses sending at 10 %.");
        alarms.above(0.001, "mail-complaints", metrics.ofMail("Reputation.ComplaintRate"), 1, "SES pauses at 0.5 %.");
    }

    private void queue(Worker worker) {
        alarms.above(
                0,
                worker.deadLetterQueue(),
                metrics.ofQueue(worker.deadLetterQueue(), "ApproximateNumberOfMessagesVisible", "Maximum"),
                1,
                "Messages were given up; list and redrive them through the API.");
        alarms.above(
                Math.max(PATIENCE_SECONDS, (double) worker.visibility().toSeconds()),
                worker.queue() + "-age",
                metrics.ofQueue(worker.queue(), "ApproximateAgeOfOldestMessage", "Maximum"),
                3,
                "Work waits longer than a retry takes.");
    }

    private void lambda(String lambda) {
        alarms.above(
                0, lambda + "-throttles", metrics.ofLambda(lambda, "Throttles", "Sum"), 2, "Calls are turned away.");
        alarms.above(0, lambda + "-errors", metrics.ofLambda(lambda, "Errors", "Sum"), 2, "Calls end in an exception.");
    }
}
