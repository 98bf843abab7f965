package dev.medley.emulators;

import dev.medley.topology.Topology;
import dev.medley.topology.Worker;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A real SQS interface (ElasticMQ) with the topology's queues and dead-letter queues, behind a guard. Forgets all when it
 * stops.
 */
public final class QueueServer implements AutoCloseable {

    private static final String ACCOUNT = "000000000000";

    private final SQSRestServer queues;
    private final LoopbackServer front;

    private QueueServer(SQSRestServer queues, LoopbackServer front) {
        this.queues = queues;
        this.front = front;
    }

    public static QueueServer start(Topology topology) {
        String host = hiddenHost();
        SQSRestServer queues = SQSRestServerBuilder.withInterface(host)
                .withDynamicPort()
                .withAWSAccountId(ACCOUNT)
                .withAWSRegion(LocalAws.REGION)
                .start();
        int port = queues.waitUntilStarted().localAddress().getPort();
        LoopbackServer front = LoopbackServer.start(0, _ -> false, new QueueProxy(host, port));
        QueueServer server = new QueueServer(queues, front);
        try (SqsClient sqs = server.client()) {
            topology.workers().forEach(worker -> create(sqs, worker));
        }
        return server;
    }

    /**
     * Where ElasticMQ listens, which tells no page of another site from a program. On Linux, every address of 127.0.0.0/8
     * is loopback, and nobody guesses one of sixteen million.
     */
    private static String hiddenHost() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return "127.0.0.1";
        }
        SecureRandom random = new SecureRandom();
        return "127.%d.%d.%d".formatted(random.nextInt(1, 255), random.nextInt(1, 255), random.nextInt(1, 255));
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
        return front.url("127.0.0.1");
    }

    /** What stands before a queue's name in its URL. */
    public String urlPrefix() {
        return endpoint() + "/" + ACCOUNT + "/";
    }

    public SqsClient client() {
        return SqsClient.builder()
                .endpointOverride(endpoint())
                .region(Region.of(LocalAws.REGION))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** Does not wait for pollers that wait for messages: there is nothing to be kept. */
    @Override
    public void close() {
        front.close();
        Object _ = queues.stopAndGetFuture().apply();
    }
}
