package dev.medley.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.medley.events.Postponement;
import dev.medley.events.QueueMessage;
import dev.medley.metrics.Metric;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches as Lambda's event source mapping delivers them. */
@FunctionTest("platform")
class QueueHandlerTest {

    private static final String ARN = "arn:aws:sqs:eu-central-1:000000000000:";
    private static final int LAST = 5;

    private final ScriptedConsumer consumer;
    private final QueueHandler handler;
    private final FunctionUnderTest platform;

    QueueHandlerTest(FunctionUnderTest platform) {
        this.platform = platform;
        consumer = platform.bean(ScriptedConsumer.class);
        handler = new QueueHandler(platform.bean(ApplicationContext.class));
    }

    @Test
    void whatFailsIsReportedAndTheOthersAreDone() {
        SQSMessage first = message(1);
        SQSMessage broken = failing(1, new IllegalStateException("by script"));
        SQSMessage last = message(1);

        assertThat(failed(first, broken, last)).containsExactly(broken.getMessageId());

        assertThat(consumer.deliveries(first.getBody())).hasSize(1);
        assertThat(consumer.deliveries(last.getBody())).hasSize(1);
        assertThat(consumer.hasGivenUp(broken.getBody())).isFalse();
    }

    @Test
    void eachMessageIsMeasured() {
        int before = platform.measured("message").size();
        assertThat(failed(message(1), failing(1, new IllegalStateException("by script"))))
                .hasSize(1);
        assertThat(platform.measured("message").subList(before, before + 2))
                .extracting(measurement -> measurement.metrics().getLast())
                .containsExactly(
                        new Metric("retries", Metric.Kind.COUNT, 0), new Metric("retries", Metric.Kind.COUNT, 1));
    }

    @Test
    void anErrorFailsItsMessageAlone() {
        SQSMessage broken = failing(1, new StackOverflowError("by script"));
        SQSMessage good = message(1);
        assertThat(failed(broken, good)).containsExactly(broken.getMessageId());
        assertThat(consumer.deliveries(good.getBody())).hasSize(1);
    }

    @Test
    void theConsumerIsToldHowOftenAMessageCame() {
        SQSMessage third = message(3);
        assertThat(failed(third)).isEmpty();
        assertThat(consumer.deliveries(third.getBody()))
                .extracting(QueueMessage::receives)
                .containsExactly(3);
    }

    @Test
    void whatFailsForTheLastTimeIsGivenUpAndGoesToTheDeadLetters() {
        SQSMessage last = failing(LAST, new IllegalStateException("by script"));
        assertThat(failed(last)).containsExactly(last.getMessageId());
        assertThat(consumer.hasGivenUp(last.getBody())).isTrue();
        assertThat(Rows.texts(
                        "select queue || ' ' || attempts || ' ' || reason from events.dead_letter where message_id = ?",
                        last.getMessageId()))
                .containsExactly(ScriptedConsumer.QUEUE + " " + LAST + " java.lang.IllegalStateException: by script");
    }

    @Test
    void whatCannotEvenBeGivenUpFailsAlone() {
        SQSMessage last = failing(LAST, new IllegalStateException("by script"), "cannot even be given up ");
        SQSMessage good = message(1);
        assertThat(failed(last, good)).containsExactly(last.getMessageId());
        assertThat(consumer.deliveries(good.getBody())).hasSize(1);
    }

    /** It has put its affairs in order and is no fault, so it never goes to the dead letters. */
    @Test
    void whatIsPutOffComesBackAndIsDroppedInTheEnd() {
        SQSMessage early = failing(LAST - 1, new Postponement(Duration.ofSeconds(3), "not yet", null));
        assertThat(failed(early)).containsExactly(early.getMessageId());
        assertThat(consumer.hasGivenUp(early.getBody())).isFalse();

        SQSMessage last = failing(LAST, new Postponement(Duration.ofSeconds(3), "not yet", null));
        assertThat(failed(last)).isEmpty();
        assertThat(consumer.hasGivenUp(last.getBody())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "prod-", "medley-staging-"})
    void aStageMayStandInFrontOfTheName(String stage) {
        SQSMessage message = message(1);
        message.setEventSourceArn(ARN + stage + ScriptedConsumer.QUEUE);
        assertThat(failed(message)).isEmpty();
        assertThat(consumer.deliveries(message.getBody())).hasSize(1);
    }

    /** As after a deployment that took a worker away while its queue was not empty. */
    @ParameterizedTest
    @ValueSource(ints = {1, LAST})
    void aMessageOfAQueueThatNobodyReadsFailsAlone(int receives) {
        SQSMessage stray = message(receives);
        stray.setEventSourceArn(ARN + "another-queue");
        SQSMessage nobodys = message(receives);
        nobodys.setEventSourceArn(ARN + "audio-arrivals");
        SQSMessage good = message(1);
        assertThat(failed(stray, nobodys, good)).containsExactly(stray.getMessageId(), nobodys.getMessageId());
        assertThat(consumer.deliveries(good.getBody())).hasSize(1);
    }

    private List<String> failed(SQSMessage... messages) {
        SQSEvent batch = new SQSEvent();
        batch.setRecords(Arrays.asList(messages));
        return handler.execute(batch).getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private SQSMessage failing(int receives, Throwable fault) {
        return failing(receives, fault, "");
    }

    private SQSMessage failing(int receives, Throwable fault, String begin) {
        SQSMessage message = message(receives);
        message.setBody(begin + message.getBody());
        consumer.script(message.getBody(), _ -> {
            switch (fault) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new AssertionError(fault);
            }
        });
        return message;
    }

    private static SQSMessage message(int receives) {
        SQSMessage message = new SQSMessage();
        message.setMessageId(UUID.randomUUID().toString());
        message.setReceiptHandle("none");
        message.setBody("body of " + message.getMessageId());
        message.setEventSourceArn(ARN + ScriptedConsumer.QUEUE);
        message.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(receives)));
        return message;
    }
}
