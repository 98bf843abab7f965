package dev.medley.emulators;

import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * How queues are reached, whoever serves them.
 *
 * @param client makes a client of one's own
 * @param urlPrefix what stands before a queue's name in its URL
 * @param arnPrefix what stands before it in its ARN
 */
public record QueueAccess(Supplier<SqsClient> client, String urlPrefix, String arnPrefix) {}
