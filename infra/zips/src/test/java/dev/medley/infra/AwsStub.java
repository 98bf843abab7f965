package dev.medley.infra;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * AWS as a Lambda meets it, but for what costs money: it denies what the Lambda's policy does not allow, and has an answer
 * to everything else that Medley asks.
 */
final class AwsStub implements AutoCloseable {

    /** A call that was made, and whether it was allowed. */
    record Seen(String lambda, Policy.Call call, boolean allowed) {}

    private final HttpServer server;
    private final Function<String, String> secrets;
    private final Map<String, Policy> policies = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();

    /** Starts it; {@code secrets} answers the value of a secret by its ARN. */
    AwsStub(Function<String, String> secrets) {
        this.secrets = secrets;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void admit(DeployedLambda lambda) {
        policies.put(lambda.name(), lambda.policy());
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            AwsRequest request = AwsRequest.of(exchange);
            Policy.Call call = request.call();
            Policy policy = policies.get(request.lambda());
            boolean allowed = policy != null && policy.allows(call);
            seen.add(new Seen(request.lambda(), call, allowed));
            if (allowed) {
                send(exchange, isObject(request) ? 404 : 200, body(request));
            } else {
                send(exchange, request.service().equals("s3") ? 403 : 400, denial(request));
            }
        } catch (RuntimeException e) {
            seen.add(new Seen("?", new Policy.Call(String.valueOf(e), "", Map.of()), false));
            throw e;
        }
    }

    /** No object is there, and no upload. */
    private static boolean isObject(AwsRequest request) {
        return Set.of("s3:AbortMultipartUpload", "s3:GetObject", "s3:GetObjectTagging", "s3:ListMultipartUploadParts")
                .contains(request.call().action());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean bare = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        exchange.sendResponseHeaders(status, bare ? -1 : bytes.length);
        if (!bare) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String denial(AwsRequest request) {
        return switch (request.service()) {
            case "s3" -> "<Error><Code>AccessDenied</Code><Message>no</Message></Error>";
            case "ses" ->
                "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>";
            default -> "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}";
        };
    }

    private String body(AwsRequest request) {
        return switch (request.operation()) {
            case "SendMessageBatch" -> sent(request);
            case "SendMessage" ->
                "{\"MessageId\":\"1\",\"MD5OfMessageBody\":\"%s\"}"
                        .formatted(md5(request.json().path("MessageBody").asText()));
            case "GetQueueAttributes" ->
                "{\"Attributes\":{\"QueueArn\":\"%s\"}}"
                        .formatted(request.call().resource());
            case "GetSecretValue" -> secret(request);
            case "GenerateDataKey" ->
                "{\"KeyId\":\"k\",\"CiphertextBlob\":\"AAAA\",\"Plaintext\":\"%s=\"}".formatted("A".repeat(43));
            case "SendEmail", "SendRawEmail" ->
                "<R><%1$sResult><MessageId>1</MessageId></%1$sResult></R>".formatted(request.operation());
            case "GET ?list-type" -> "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>";
            case "GET ?uploadId", "DELETE ?uploadId" -> "<Error><Code>NoSuchUpload</Code><Message>no</Message></Error>";
            case "GET", "GET ?tagging" -> "<Error><Code>NoSuchKey</Code><Message>no</Message></Error>";
            case "POST ?delete" -> "<DeleteResult></DeleteResult>";
            default -> request.service().equals("s3") ? "" : "{}";
        };
    }

    private String secret(AwsRequest request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("ARN", request.secret());
        answer.put("SecretString", secrets.apply(request.secret()));
        return answer.toString();
    }

    private static String sent(AwsRequest request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("Failed");
        ArrayNode successful = answer.putArray("Successful");
        request.json()
                .path("Entries")
                .forEach(entry -> successful
                        .addObject()
                        .put("Id", entry.path("Id").asText())
                        .put("MessageId", entry.path("Id").asText())
                        .put("MD5OfMessageBody", md5(entry.path("MessageBody").asText())));
        return answer.toString();
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
