package dev.medley.emulators;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.lambda.ApiHandler;
import dev.medley.lambda.QueueHandler;
import dev.medley.lambda.ScheduleHandler;
import dev.medley.lambda.WebSocketHandler;
import dev.medley.metrics.MetricSink;
import dev.medley.topology.Function;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * One function, started at its first call as Lambda would start it: the context is made by the handlers' own builder, and
 * every call goes through the handlers that AWS calls.
 */
public final class FunctionRuntime implements AutoCloseable {

    private record Handlers(
            ApplicationContext context,
            ApiHandler api,
            QueueHandler queues,
            ScheduleHandler schedules,
            WebSocketHandler sockets) {}

    private final Function function;
    private final ClassLoader classes;
    private final Map<String, Object> properties;
    private final MetricSink metrics;
    private volatile @Nullable Handlers handlers;

    /**
     * Prepares a function; nothing runs yet.
     *
     * @param classes sees the function's class path and no other function's
     * @param properties settings by property name
     * @param metrics where its measurements go
     */
    public FunctionRuntime(Function function, ClassLoader classes, Map<String, Object> properties, MetricSink metrics) {
        this.function = function;
        this.classes = classes;
        this.properties = Map.copyOf(properties);
        this.metrics = metrics;
    }

    public Function function() {
        return function;
    }

    public boolean isStarted() {
        return handlers != null;
    }

    /** The function's context; starts it where it is not started. */
    public ApplicationContext context() {
        return inside(() -> handlers().context());
    }

    public APIGatewayProxyResponseEvent request(APIGatewayProxyRequestEvent request) {
        return running(
                function.apiLambda(), () -> handlers().api().handleRequest(request, new LocalContext(function.name())));
    }

    public SQSBatchResponse deliver(SQSEvent batch) {
        return running(queue(batch), () -> handlers().queues().handleRequest(batch, new LocalContext(function.name())));
    }

    /** Has a consumer take a message as the Lambda of its queue, on the caller's thread. */
    public void consume(QueueConsumer consumer, QueueMessage message) {
        QueueMessage _ = running(consumer.queue(), () -> {
            consumer.consume(message);
            return message;
        });
    }

    public void tick(String schedule) {
        runSchedule(Map.of("schedule", schedule));
    }

    void runSchedule(Map<String, String> input) {
        running(function.scheduleLambda(), () -> {
            handlers().schedules().execute(input);
            return input;
        });
    }

    APIGatewayV2WebSocketResponse socket(APIGatewayV2WebSocketEvent event) {
        return running(
                function.socketLambda(),
                () -> handlers().sockets().handleRequest(event, new LocalContext(function.name())));
    }

    private Handlers handlers() {
        Handlers ready = handlers;
        return ready == null ? start() : ready;
    }

    private synchronized Handlers start() {
        Handlers ready = handlers;
        if (ready == null) {
            ApplicationContext context = new LambdaApplicationContextBuilder()
                    .classLoader(classes)
                    .deduceEnvironment(false)
                    .properties(properties)
                    .singletons(metrics)
                    .start();
            ready = new Handlers(
                    context,
                    new ApiHandler(context),
                    new QueueHandler(context),
                    new ScheduleHandler(context),
                    new WebSocketHandler(context));
            handlers = ready;
        }
        return ready;
    }

    /** The queue of a batch, and so the name of the Lambda that takes it. */
    private static String queue(SQSEvent batch) {
        String arn = batch.getRecords().getFirst().getEventSourceArn();
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private <T> T running(String lambda, Supplier<T> call) {
        return inside(() -> {
            RunningLambda.enter(function, lambda);
            try {
                return call.get();
            } finally {
                RunningLambda.leave();
            }
        });
    }

    private <T> T inside(Supplier<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        MDC.put("function", function.name());
        try {
            return call.get();
        } finally {
            MDC.remove("function");
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public synchronized void close() {
        Handlers ready = handlers;
        if (ready != null) {
            ready.context().close();
            handlers = null;
        }
    }
}
