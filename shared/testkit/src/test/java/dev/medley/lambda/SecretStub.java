package dev.medley.lambda;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** AWS Secrets Manager with one secret, which counts how often it is read. */
final class SecretStub implements AutoCloseable {

    private final AtomicInteger reads = new AtomicInteger();
    private final HttpServer server;
    private volatile String secret = "";

    SecretStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            reads.incrementAndGet();
            byte[] answer = "{\"SecretString\": \"%s\"}"
                    .formatted(secret.replace("\"", "\\\""))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        var _ = System.setProperty(
                "aws.endpointUrlSecretsManager",
                "http://localhost:" + server.getAddress().getPort());
    }

    void keep(String changed) {
        secret = changed;
    }

    int reads() {
        return reads.get();
    }

    @Override
    public void close() {
        var _ = System.clearProperty("aws.endpointUrlSecretsManager");
        server.stop(0);
    }
}
