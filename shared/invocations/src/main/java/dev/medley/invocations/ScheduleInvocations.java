package dev.medley.invocations;

import dev.medley.kernel.Refusal;
import dev.medley.settings.Settings;
import dev.medley.topology.Function;
import dev.medley.topology.Schedule;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** Has the Lambda that runs a function's schedules run one of them now, paused or not, without waiting for it. */
@Singleton
public class ScheduleInvocations {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleInvocations.class);

    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Provider<LambdaClient> lambda;
    private final Settings settings;

    ScheduleInvocations(Provider<LambdaClient> lambda, Settings settings) {
        this.lambda = lambda;
        this.settings = settings;
    }

    /**
     * Asks for a run.
     *
     * @throws Refusal {@code schedule-unreachable} while Lambda does not take it
     */
    public void run(Function function, Schedule schedule) {
        // As the stacks name it; the alias stands for the version in service.
        String name = "medley-%s-%s:live".formatted(settings.stage(), function.scheduleLambda());
        String input = "{\"schedule\": \"%s\", \"requested\": \"true\"}".formatted(schedule.name());
        try {
            var _ = lambda.get()
                    .invoke(call -> call.functionName(name)
                            .invocationType(InvocationType.EVENT)
                            .payload(SdkBytes.fromUtf8String(input)));
        } catch (SdkException e) {
            LOG.warn("{} cannot be called", name, e);
            throw Refusal.unavailable(
                    "schedule-unreachable", "The schedule cannot be run now. Try again later.", RETRY);
        }
    }
}
