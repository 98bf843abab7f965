package dev.medley.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.medley.events.Relay;
import dev.medley.lambda.QueueHandler;
import dev.medley.storage.JsonCodec;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Jobs by way of the real queue, its poller and the Lambda handler. */
@FunctionTest("transcripts")
class JobQueueTest {

    private final FunctionUnderTest function;
    private final TestJob job;

    /** Of the function whose queue is polled. */
    JobQueueTest(FunctionUnderTest function) {
        this.function = function;
        job = TestJob.requested(function);
    }

    @Test
    void whatIsRequestedIsDone() {
        job.script((_, _) -> job.result());
        relay();
        await().until(() -> job.now().status() == JobStatus.SUCCEEDED);
    }

    @Test
    void anErrorEndsNoPoller() {
        List<TestJob> broken = Stream.generate(() -> TestJob.requested(function).script((_, _) -> {
                    throw new OutOfMemoryError("by script");
                }))
                .limit(6)
                .toList();
        relay();
        await().until(() -> broken.stream()
                .allMatch(each -> each.attempts() == 1 && each.now().status() == JobStatus.QUEUED));

        TestJob sound = TestJob.requested(function);
        sound.script((_, _) -> sound.result());
        relay();
        await().until(() -> sound.now().status() == JobStatus.SUCCEEDED);
    }

    @Test
    void anErrorOfTheConsumerItselfFailsItsMessageAlone() {
        SQSMessage malformed = message(1, "no event at all");
        job.script((_, _) -> job.result());
        SQSMessage good = message(1, body());
        good.setMessageId("good");

        SQSBatchResponse answer = handle(malformed, good);

        assertThat(answer.getBatchItemFailures())
                .extracting(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .containsExactly("message");
        assertThat(job.now().status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void aMessageComesBackWhileAnotherWorkerHasItsJobAndIsDroppedInTheEnd() {
        JobLease _ = job.begunAndCrashed();

        assertThat(handle(message(1, body())).getBatchItemFailures()).hasSize(1);
        assertThat(handle(message(5, body())).getBatchItemFailures()).isEmpty();

        assertThat(job.now().status()).isEqualTo(JobStatus.RUNNING);
    }

    private void relay() {
        function.bean(Relay.class).flush();
    }

    private SQSBatchResponse handle(SQSMessage... messages) {
        SQSEvent batch = new SQSEvent();
        batch.setRecords(List.of(messages));
        return new QueueHandler(function.bean(ApplicationContext.class)).execute(batch);
    }

    private String body() {
        return function.bean(JsonCodec.class)
                .write(Deliveries.event(
                        "transcript.requested",
                        job.ownerId(),
                        job.subjectId(),
                        Map.of("jobId", job.id().toString())))
                .text();
    }

    private static SQSMessage message(int receives, String body) {
        SQSMessage message = new SQSMessage();
        message.setMessageId("message");
        message.setReceiptHandle("none");
        message.setBody(body);
        message.setEventSourceArn("arn:aws:sqs:eu-west-1:000000000000:transcripts-work");
        message.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(receives)));
        return message;
    }
}
