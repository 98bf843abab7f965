package dev.medley.notifications;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A server that takes what is posted to it: keeps all of it, and answers as a test wants. */
final class PushReceiver implements AutoCloseable {

    /** What came. */
    record Posted(String path, Headers headers, byte[] body) {

        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    /** An answer; one without a status never comes. */
    record Answer(int status, String body, String... headers) {

        static Answer of(int status, String... headers) {
            return new Answer(status, "", headers);
        }

        static final Answer NONE = of(0);
    }

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private volatile Answer answer;

    PushReceiver(Answer answer) {
        this.answer = answer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    void answerWith(Answer other) {
        answer = other;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was posted to a path, oldest first. */
    List<Posted> posted(String path) {
        return posted.stream().filter(each -> each.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Posted message = new Posted(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
        posted.add(message);
        Answer current = answer;
        if (current.status() == 0) {
            hang();
        }
        for (String header : current.headers()) {
            String[] parts = header.split(": ", 2);
            exchange.getResponseHeaders().add(parts[0], parts[1]);
        }
        byte[] bytes = current.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Math.max(200, current.status()), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
