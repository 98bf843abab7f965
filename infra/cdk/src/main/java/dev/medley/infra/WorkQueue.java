package dev.medley.infra;

import dev.medley.topology.Worker;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** A worker's queue and, for what it fails to handle, its dead-letter queue. */
final class WorkQueue extends Construct {

    private static final Duration RETENTION = Duration.days(4);

    // Longer than the queue's: a message's age goes on counting after the move.
    private static final Duration DEAD_RETENTION = Duration.days(14);

    private final Stage stage;
    private final IKey key;
    private final Queue queue;

    WorkQueue(Construct scope, Worker worker, Stage stage, IKey key) {
        super(scope, worker.queue());
        this.stage = stage;
        this.key = key;
        Queue dead = encrypted("Dead", worker.deadLetterQueue())
                .retentionPeriod(DEAD_RETENTION)
                .build();
        this.queue = encrypted("Work", worker.queue())
                .retentionPeriod(RETENTION)
                .visibilityTimeout(Duration.seconds(worker.visibility().toSeconds()))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(dead)
                        .maxReceiveCount(worker.maxReceives())
                        .build())
                .build();
    }

    Queue queue() {
        return queue;
    }

    private Queue.Builder encrypted(String id, String name) {
        return Queue.Builder.create(this, id)
                .queueName(stage.named(name))
                .encryption(QueueEncryption.KMS)
                .encryptionMasterKey(key)
                .enforceSsl(true);
    }
}
