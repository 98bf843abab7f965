package dev.medley.notifications;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A provider of e-mail marketing: keeps contacts by the id that they were put with, as Brevo does. */
final class ContactsProvider {

    static final String KEY = "key of the provider";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One of them. */
    record Entry(String email, String lists, boolean isUnsubscribed, Instant modifiedAt) {}

    private final Map<String, Entry> contacts = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int failure;
    private volatile @Nullable String garbage;

    ContactsProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v3";
    }

    List<Entry> of(String email) {
        return contacts.values().stream()
                .filter(entry -> entry.email().equals(email))
                .toList();
    }

    /** How often it was told of an address. */
    long told(String email) {
        return calls.stream().filter(call -> call.contains(email)).count();
    }

    void unsubscribe(String email) {
        contacts.replaceAll((_, entry) ->
                entry.email().equals(email) ? new Entry(email, entry.lists(), true, Instant.now()) : entry);
    }

    /** Answers everything with a status from now on; 0 for as usual. */
    void fail(int status) {
        failure = status;
    }

    void answerWith(@Nullable String body) {
        garbage = body;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!KEY.equals(exchange.getRequestHeaders().getFirst("api-key"))) {
            answer(exchange, 401, "{}");
        } else if (failure != 0) {
            answer(exchange, failure, "{}");
        } else if (garbage != null) {
            answer(exchange, 200, garbage);
        } else {
            switch (exchange.getRequestMethod()) {
                case "POST" -> put(exchange, body);
                case "DELETE" -> {
                    String id = exchange.getRequestURI().getPath().replace("/v3/contacts/", "");
                    answer(exchange, contacts.remove(id) == null ? 404 : 204, "");
                }
                default -> list(exchange);
            }
        }
    }

    private void put(HttpExchange exchange, String body) throws IOException {
        JsonNode contact = JSON.readTree(body);
        String email = contact.at("/email").asText();
        calls.add(email);
        if (email.startsWith("refused")) {
            answer(exchange, 400, "{\"code\": \"invalid_parameter\"}");
            return;
        }
        contacts.put(
                contact.at("/ext_id").asText(),
                new Entry(
                        email,
                        contact.at("/listIds").toString(),
                        contact.at("/emailBlacklisted").asBoolean(),
                        Instant.now()));
        answer(exchange, 201, "{\"id\": 7}");
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        Instant since = Instant.parse(query.replaceAll(".*modifiedSince=", ""));
        int offset = Integer.parseInt(query.replaceAll(".*offset=(\\d+).*", "$1"));
        List<Map<String, Object>> found = contacts.values().stream()
                .filter(entry -> !entry.modifiedAt().isBefore(since))
                .skip(offset)
                .map(entry ->
                        Map.<String, Object>of("email", entry.email(), "emailBlacklisted", entry.isUnsubscribed()))
                .toList();
        answer(exchange, 200, JSON.writeValueAsString(Map.of("contacts", found, "count", contacts.size())));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
