package dev.medley.e2e;

import dev.medley.topology.Bucket;
import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRuleName;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queues, buckets and sender of the topology in an emulator; what is there already stays as it is. */
record EmulatedResources(String queueUrlPrefix, String queueArnPrefix) {

    static EmulatedResources make() {
        try (SqsClient sqs = SqsClient.create();
                S3Client s3 = S3Client.builder().forcePathStyle(true).build();
                SesClient ses = SesClient.create()) {
            Map<String, String> urls = new HashMap<>();
            Medley.TOPOLOGY.workers().forEach(worker -> urls.put(worker.queue(), queue(sqs, worker)));
            Medley.TOPOLOGY.buckets().forEach(bucket -> bucket(s3, sqs, bucket, urls));
            ses.verifyEmailIdentity(r -> r.emailAddress("no-reply@medley.local"));
            Worker any = Medley.TOPOLOGY.workers().findFirst().orElseThrow();
            String url = Objects.requireNonNull(urls.get(any.queue()));
            return new EmulatedResources(without(url, any), without(arn(sqs, url), any));
        }
    }

    private static String without(String named, Worker worker) {
        return named.substring(0, named.length() - worker.queue().length());
    }

    private static String queue(SqsClient sqs, Worker worker) {
        String dead = create(sqs, worker.deadLetterQueue(), Map.of());
        String redrive = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                .formatted(arn(sqs, dead), worker.maxReceives());
        return create(
                sqs,
                worker.queue(),
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        Long.toString(worker.visibility().toSeconds()),
                        QueueAttributeName.REDRIVE_POLICY,
                        redrive));
    }

    private static String create(SqsClient sqs, String name, Map<QueueAttributeName, String> attributes) {
        return sqs.createQueue(r -> r.queueName(EmulatedStage.PREFIX + name).attributes(attributes))
                .queueUrl();
    }

    private static String arn(SqsClient sqs, String url) {
        return Objects.requireNonNull(
                sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                        .attributes()
                        .get(QueueAttributeName.QUEUE_ARN));
    }

    private static void bucket(S3Client s3, SqsClient sqs, Bucket bucket, Map<String, String> urls) {
        String name = EmulatedStage.PREFIX + bucket.name();
        try {
            s3.createBucket(r -> r.bucket(name));
        } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException exists) {
            return;
        }
        s3.putBucketCors(r -> r.bucket(name)
                .corsConfiguration(c -> c.corsRules(rule -> rule.allowedOrigins("*")
                        .allowedMethods("GET", "HEAD", "PUT")
                        .allowedHeaders("*")
                        .exposeHeaders("ETag"))));
        List<QueueConfiguration> arrivals = bucket.arrivals().entrySet().stream()
                .map(arrival -> QueueConfiguration.builder()
                        .queueArn(arn(sqs, Objects.requireNonNull(urls.get(arrival.getValue()))))
                        .events(Event.S3_OBJECT_CREATED)
                        .filter(f -> f.key(key -> key.filterRules(
                                rule -> rule.name(FilterRuleName.PREFIX).value(arrival.getKey()))))
                        .build())
                .toList();
        s3.putBucketNotificationConfiguration(
                r -> r.bucket(name).notificationConfiguration(n -> n.queueConfigurations(arrivals)));
    }
}
