package dev.medley.infra;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs on the class path of a zip, as Lambda's runtime does: makes each handler by its constructor without arguments and
 * calls it. Reads what to do from one file, a Lambda a line (name, handler, inputs, with tabs between), and writes what came
 * of each input to another.
 */
final class LambdaCalls {

    /** The input that makes a queue's consumer throw an {@link Error}. */
    static final String ERROR = "an Error";

    /** The end of a connection that there is not. */
    static final String DISCONNECT = "$disconnect";

    /** What the migrator is told each day. */
    static final String BACKUP = "{\"backup\":\"\"}";

    private LambdaCalls() {}

    @SuppressWarnings("CatchAndPrintStackTrace")
    public static void main(String[] files) throws Exception {
        List<String> results = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(files[0]))) {
            String[] parts = line.split("\t");
            System.setProperty("aws.accessKeyId", parts[0]);
            Object handler = Class.forName(parts[1]).getDeclaredConstructor().newInstance();
            for (String input : Arrays.asList(parts).subList(2, parts.length)) {
                String result;
                try {
                    result = call(handler, parts[0], input);
                } catch (Throwable e) {
                    e.printStackTrace();
                    result = "thrown " + e;
                }
                results.add(String.join("\t", parts[0], input, result.replaceAll("\\s+", " ")));
            }
        }
        Files.write(Path.of(files[1]), results);
        Runtime.getRuntime().halt(0);
    }

    private static String call(Object handler, String lambda, String input) throws Exception {
        return switch (handler.getClass().getSimpleName()) {
            case "ApiHandler" -> Requests.send(handler, input);
            case "QueueHandler" -> Batches.deliver(handler, lambda, input);
            case "WebSocketHandler" -> Integer.toString(tell(handler, input).getStatusCode());
            case "ScheduleHandler" -> String.valueOf(handle(handler, Map.of("schedule", input)));
            default -> String.valueOf(handle(handler, input.equals(BACKUP) ? Map.of("backup", "") : Map.of()));
        };
    }

    private static APIGatewayV2WebSocketResponse tell(Object handler, String route) {
        RequestContext context = new RequestContext();
        context.setRouteKey(route);
        context.setConnectionId("nobody");
        APIGatewayV2WebSocketEvent event = new APIGatewayV2WebSocketEvent();
        event.setRequestContext(context);
        return (APIGatewayV2WebSocketResponse) handle(handler, event);
    }

    @SuppressWarnings("unchecked")
    private static Object handle(Object handler, Object event) {
        return ((RequestHandler<Object, Object>) handler).handleRequest(event, context());
    }

    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                LambdaCalls.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, method, _) -> method.getReturnType() == int.class
                        ? (Object) 60_000
                        : method.getReturnType() == String.class ? "test" : null);
    }

    /** Requests as API Gateway makes them: {@code GET /api/x}, and a JSON body behind where there is one. */
    private static final class Requests {

        static String send(Object handler, String input) {
            String[] parts = input.split(" ", 3);
            APIGatewayProxyRequestEvent request = new APIGatewayProxyRequestEvent()
                    .withHttpMethod(parts[0])
                    .withPath(parts[1])
                    .withResource("/api/{proxy+}")
                    .withHeaders(Map.of("User-Agent", "test", "Content-Type", "application/json"))
                    .withRequestContext(new ProxyRequestContext()
                            .withHttpMethod(parts[0])
                            .withPath(parts[1])
                            .withIdentity(new RequestIdentity().withSourceIp("192.0.2.1")))
                    .withIsBase64Encoded(false);
            if (parts.length == 3) {
                request.setBody(parts[2]);
            }
            var answer = (APIGatewayProxyResponseEvent) handle(handler, request);
            return answer.getStatusCode() + " " + answer.getBody();
        }
    }

    /** Batches as SQS delivers them: none for an empty one, {@link #ERROR}, or the body of the only message. */
    private static final class Batches {

        static String deliver(Object handler, String lambda, String input) throws Exception {
            SQSEvent batch = new SQSEvent();
            batch.setRecords(input.equals("none") ? List.of() : List.of(message(lambda, input)));
            if (input.equals(ERROR)) {
                Field consumers = handler.getClass().getDeclaredField("consumers");
                consumers.setAccessible(true);
                Object before = consumers.get(handler);
                consumers.set(handler, List.of(new Broken(lambda)));
                try {
                    return failed(handler, batch);
                } finally {
                    consumers.set(handler, before);
                }
            }
            return failed(handler, batch);
        }

        private static String failed(Object handler, SQSEvent batch) {
            SQSBatchResponse response = (SQSBatchResponse) handle(handler, batch);
            return "failed "
                    + response.getBatchItemFailures().stream()
                            .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                            .toList();
        }

        private static SQSMessage message(String queue, String body) {
            SQSMessage message = new SQSMessage();
            message.setMessageId("m1");
            message.setReceiptHandle("r1");
            message.setBody(body);
            message.setEventSource("aws:sqs");
            message.setEventSourceArn("arn:aws:sqs:eu-central-1:123456789012:"
                    + System.getenv("MEDLEY_QUEUE_URL_PREFIX").replaceAll(".*/", "") + queue);
            message.setAttributes(Map.of("ApproximateReceiveCount", "1"));
            return message;
        }
    }

    private record Broken(String queue) implements QueueConsumer {

        @Override
        public void consume(QueueMessage message) {
            throw new UnsatisfiedLinkError("no native library in this test");
        }

        @Override
        public void giveUp(QueueMessage message, Throwable cause) {
            throw new IllegalStateException("It is the first attempt");
        }
    }
}
