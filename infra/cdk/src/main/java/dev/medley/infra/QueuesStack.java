package dev.medley.infra;

import dev.medley.topology.Bucket;
import dev.medley.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** The queues between the functions, and who besides the functions may send to them. */
final class QueuesStack extends Stack {

    private final Arns arns;
    private final Map<String, Queue> queues = new HashMap<>();

    QueuesStack(Construct scope, Stage stage, FoundationStack foundation, Topology topology) {
        super(scope, stage.named("queues"));
        this.arns = new Arns(stage);
        topology.workers()
                .forEach(worker ->
                        queues.put(worker.queue(), new WorkQueue(this, worker, stage, foundation.key()).queue()));
        topology.buckets().forEach(this::letTellOfArrivals);
        Queue feedback = queues.get(MailStack.FEEDBACK_QUEUE);
        if (feedback != null) {
            feedback.addToResourcePolicy(feedbackOfMails(stage));
        }
    }

    private PolicyStatement feedbackOfMails(Stage stage) {
        String rule = arns.regional("events", "rule/" + stage.named(MailStack.FEEDBACK_RULE));
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("events.amazonaws.com")))
                .actions(List.of("sqs:SendMessage"))
                .resources(List.of(arns.queue(MailStack.FEEDBACK_QUEUE)))
                .conditions(Map.of("ArnEquals", Map.of("aws:SourceArn", rule)))
                .build();
    }

    private void letTellOfArrivals(Bucket bucket) {
        bucket.arrivals().values().stream()
                .distinct()
                .sorted()
                .forEach(queue -> Objects.requireNonNull(queues.get(queue), () -> "No queue " + queue)
                        .addToResourcePolicy(arrivalsFrom(bucket, queue)));
    }

    private PolicyStatement arrivalsFrom(Bucket bucket, String queue) {
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("s3.amazonaws.com")))
                .actions(List.of("sqs:SendMessage"))
                .resources(List.of(arns.queue(queue)))
                .conditions(new TreeMap<>(Map.of(
                        "ArnEquals", Map.of("aws:SourceArn", arns.bucket(bucket.name())),
                        "StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID))))
                .build();
    }
}
