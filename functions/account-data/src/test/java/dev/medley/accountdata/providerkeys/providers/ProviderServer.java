package dev.medley.accountdata.providerkeys.providers;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.medley.providerkeys.ProviderUrls;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** OpenAI, Anthropic and AssemblyAI at the wire, each under its own path; a key that it was not told of is wrong. */
public final class ProviderServer implements AutoCloseable {

    static final int HANGING = 0;
    static final int ENDLESS = -1;

    /** A request that came. */
    record Asked(URI uri, Headers headers) {}

    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    public ProviderServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public URI url(String provider) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + provider);
    }

    ProviderUrls urls() {
        return new ProviderUrls(url("openai"), url("anthropic"), url("assemblyai"));
    }

    /** Has it answer requests with a key with this status. */
    public void answer(String key, int status) {
        answers.put(key, status);
    }

    Queue<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new Asked(exchange.getRequestURI(), exchange.getRequestHeaders()));
        try (exchange) {
            int status = answers.getOrDefault(key(exchange.getRequestHeaders()), 401);
            if (status == HANGING) {
                closed.await();
            } else if (status == ENDLESS) {
                exchange.sendResponseHeaders(200, 0);
                fill(exchange.getResponseBody());
            } else {
                exchange.getResponseHeaders().set("Location", url("elsewhere").toString());
                exchange.sendResponseHeaders(status, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes until the other side has had enough. */
    private static void fill(OutputStream body) throws IOException {
        byte[] bytes = new byte[64 * 1024];
        while (!Thread.currentThread().isInterrupted()) {
            body.write(bytes);
        }
    }

    private static String key(Headers headers) {
        String key = headers.getFirst("x-api-key");
        return key != null
                ? key
                : String.valueOf(headers.getFirst("Authorization")).replaceFirst("^Bearer ", "");
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
