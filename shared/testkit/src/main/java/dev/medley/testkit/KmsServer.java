package dev.medley.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** AWS KMS at the wire (JSON 1.1): keys that exist once they are used, until they are disabled. */
public final class KmsServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Blob(String keyId, JsonNode context, String plaintext) {}

    private record Answer(int status, String body) {}

    private final Map<String, Blob> blobs = new ConcurrentHashMap<>();
    private final Set<String> disabled = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    public KmsServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Has a key neither make nor open anything from now on. */
    public void disable(String arn) {
        disabled.add(arn);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            Answer answer = disabled.contains(request.path("KeyId").asText())
                    ? error("DisabledException")
                    : switch (exchange.getRequestHeaders().getFirst("X-Amz-Target")) {
                        case "TrentService.GenerateDataKey" -> generate(request);
                        case "TrentService.Decrypt" -> decrypt(request);
                        default -> error("UnknownOperationException");
                    };
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer generate(JsonNode request) {
        if (!request.path("KeySpec").asText().equals("AES_256")) {
            return error("ValidationException");
        }
        byte[] plain = new byte[32];
        new SecureRandom().nextBytes(plain);
        String plaintext = Base64.getEncoder().encodeToString(plain);
        String blob =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(UTF_8));
        String keyId = request.path("KeyId").asText();
        blobs.put(blob, new Blob(keyId, request.path("EncryptionContext"), plaintext));
        return new Answer(200, """
                {"CiphertextBlob": "%s", "Plaintext": "%s", "KeyId": "%s"}""".formatted(blob, plaintext, keyId));
    }

    private Answer decrypt(JsonNode request) {
        Blob blob = blobs.get(request.path("CiphertextBlob").asText());
        if (blob == null || !blob.context().equals(request.path("EncryptionContext"))) {
            return error("InvalidCiphertextException");
        }
        if (!blob.keyId().equals(request.path("KeyId").asText())) {
            return error("IncorrectKeyException");
        }
        return new Answer(200, """
                {"Plaintext": "%s", "KeyId": "%s", "EncryptionAlgorithm": "SYMMETRIC_DEFAULT"}""".formatted(blob.plaintext(), blob.keyId()));
    }

    private static Answer error(String type) {
        return new Answer(400, "{\"__type\": \"" + type + "\", \"message\": \"Said by the server of the tests\"}");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
