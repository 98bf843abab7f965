package dev.medley.infra;

import dev.medley.topology.Inventory;
import dev.medley.topology.Topology;
import dev.medley.topology.Worker;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.CfnNatGateway;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.IVpc;
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

    /** A day, and what a backup may take, tried again. */
    private static final int BACKUP_HOURS = 26;

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
        ServiceLevels serviceLevels = new ServiceLevels(this, stage, alarms);
        serviceLevels.watch();
        database(stage.capacity().expectedGib());
        mail();
        schedules();
        network(foundation.vpc());
        topology.workers().forEach(this::queue);
        Inventory.of(topology).lambdas().forEach(this::lambda);
        lambda("migrator");
        OperationsDashboard.in(this, stage, topology, serviceLevels);
    }

    private void api() {
        alarms.above(
                FAILED_SHARE,
                "api-failures",
                metrics.failedShare(Metrics.PERIOD),
                1,
                "More than 1 % of the requests fail. docs/runbook.md#api-failures");
        alarms.above(
                SLOW_MS,
                "api-latency",
                metrics.ofApi("Latency", "p99"),
                3,
                "One request in 100 takes over 3 s. docs/runbook.md#api-latency");
    }

    private void database(int expectedGib) {
        alarms.above(
                (double) expectedGib * (1L << 30),
                "database-size",
                metrics.ofDatabase("VolumeBytesUsed", "Average"),
                1,
                "The database holds more than was expected. docs/runbook.md#database-size");
        alarms.above(
                0,
                "pool-pinning",
                metrics.ofPool("DatabaseConnectionsCurrentlySessionPinned", "Maximum"),
                3,
                "Statements that set session state keep connections to themselves. docs/runbook.md#pool-pinning");
        alarms.above(
                USED_SHARE,
                "database-capacity",
                metrics.ofDatabase("ACUUtilization", "Average"),
                3,
                "Aurora is near its maximum. docs/runbook.md#database-capacity");
        alarms.above(
                0,
                "database-deadlocks",
                metrics.ofDatabase("Deadlocks", "Maximum"),
                1,
                "Transactions block each other. docs/runbook.md#database-deadlocks");
        alarms.absent(
                "backup-missing",
                metrics.ofOwn("backup", "written", "Sum"),
                BACKUP_HOURS,
                "No logical backup was written for a day. docs/runbook.md#backup-missing");
    }

    private void mail() {
        alarms.above(
                0.05,
                "mail-bounces",
                metrics.ofMail("Reputation.BounceRate"),
                1,
                "SES pauses sending at 10 %. docs/runbook.md#mail-bounces");
        alarms.above(
                0.001,
                "mail-complaints",
                metrics.ofMail("Reputation.ComplaintRate"),
                1,
                "SES pauses sending at 0.5 %. docs/runbook.md#mail-complaints");
    }

    private void schedules() {
        alarms.above(
                0,
                "schedule-drops",
                metrics.ofSchedules("InvocationDroppedCount", "Sum"),
                1,
                "Scheduled calls were given up. docs/runbook.md#schedule-drops");
        alarms.above(
                0,
                "relay-refusals",
                metrics.ofOwn("relay", "refused", "Maximum"),
                1,
                "SQS will never take an event, and it is sent no more. docs/runbook.md#relay-refusals");
    }

    /** A gateway each, since they have no metric in common. */
    private void network(IVpc vpc) {
        List<ISubnet> subnets = vpc.getPublicSubnets();
        for (int number = 0; number < subnets.size(); number++) {
            CfnNatGateway gateway =
                    (CfnNatGateway) subnets.get(number).getNode().tryFindChild("NATGateway");
            if (gateway != null) {
                alarms.above(
                        0,
                        "nat-" + (number + 1),
                        metrics.ofNat(gateway.getRef(), "ErrorPortAllocation", "Sum"),
                        2,
                        "The NAT gateway turns connections away. docs/runbook.md#nat");
            }
        }
    }

    private void queue(Worker worker) {
        alarms.above(
                0,
                worker.deadLetterQueue(),
                metrics.ofQueue(worker.deadLetterQueue(), "ApproximateNumberOfMessagesVisible", "Maximum"),
                1,
                "Messages were given up; list and redrive them through the API. docs/runbook.md#dead-letters");
        alarms.above(
                Math.max(PATIENCE_SECONDS, (double) worker.visibility().toSeconds()),
                worker.queue() + "-age",
                metrics.ofQueue(worker.queue(), "ApproximateAgeOfOldestMessage", "Maximum"),
                3,
                "Work waits longer than a retry takes. docs/runbook.md#queue-age");
    }

    private void lambda(String lambda) {
        alarms.above(
                0,
                lambda + "-throttles",
                metrics.ofLambda(lambda, "Throttles", "Sum"),
                2,
                "Calls are turned away. docs/runbook.md#lambda-throttles");
        alarms.above(
                0,
                lambda + "-errors",
                metrics.ofLambda(lambda, "Errors", "Sum"),
                2,
                "Calls end in an exception. docs/runbook.md#lambda-errors");
    }
}
