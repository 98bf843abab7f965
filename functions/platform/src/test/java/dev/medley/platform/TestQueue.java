package dev.medley.platform;

import dev.medley.emulators.QueueAccess;
import dev.medley.testkit.TestServers;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** A queue of the test's SQS, from outside. */
record TestQueue(String name) {

    /** Puts a message in; its id. */
    String send(String body) {
        QueueAccess queues = TestServers.shared().queues().access();
        try (SqsClient sqs = queues.client().get()) {
            return sqs.sendMessage(r -> r.queueUrl(queues.urlPrefix() + name).messageBody(body))
                    .messageId();
        }
    }

    /** Takes ten messages at most, as soon as there is one. */
    List<Message> receive(Duration patience) {
        QueueAccess queues = TestServers.shared().queues().access();
        try (SqsClient sqs = queues.client().get()) {
            return sqs.receiveMessage(r -> r.queueUrl(queues.urlPrefix() + name)
                            .maxNumberOfMessages(10)
                            .waitTimeSeconds((int) patience.toSeconds()))
                    .messages();
        }
    }
}
