package dev.medley.emulators;

import dev.medley.topology.Topology;
import dev.medley.topology.Worker;
import java.net.URI;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A real SQS interface (ElasticMQ) with the topology's queues and dead-letter queues. Forgets all when it stops. */
public final class QueueServer implements AutoCloseable {

    private static final String ACCOUNT = "000000000000";

    private final SQSRestServer server;
    private final URI endpoint;

    private QueueServer(SQSRestServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    public static QueueServer start(Topology topology) {
        SQSRestServer server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSAccountId(ACCOUNT)
                .withAWSRegion(LocalAws.REGION)
                .start();
        int port = server.waitUntilStarted().localAddress().getPort();
        QueueServer queues = new QueueServer(server, URI.create("http://127.0.0.1:" + port));
        try (SqsClient sqs = queues.client()) {
            topology.workers().forEach(worker -> create(sqs, worker));
        }
        return queues;
    }

    private static void create(SqsClient sqs, Worker worker) {
        sqs.createQueue(r -> r.queueName(worker.deadLetterQueue()));
        String redrive = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                .formatted(arn(worker.deadLetterQueue()), worker.maxReceives());
        sqs.createQueue(r -> r.queueName(worker.queue())
                .attributes(Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        Long.toString(worker.visibility().toSeconds()),
                        QueueAttributeName.REDRIVE_POLICY,
                        redrive)));
    }

    static String arn(String queue) {
        return "arn:aws:sqs:" + LocalAws.REGION + ":" + ACCOUNT + ":" + queue;
    }

    public QueueAccess access() {
        return new QueueAccess(this::client, urlPrefix(), arn(""));
    }

    public URI endpoint() {
        return endpoint;
    }

    /** What stands before a queue's name in its URL. */
    public String urlPrefix() {
        return endpoint + "/" + ACCOUNT + "/";
    }

    public SqsClient client() {
        return SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(LocalAws.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(LocalAws.CREDENTIALS))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** Does not wait for pollers that wait for messages: there is nothing to be kept. */
    @Override
    public void close() {
        Object _ = server.stopAndGetFuture().apply();
    }
}
