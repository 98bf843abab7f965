package dev.medley.orders.payments;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stripe's API at the wire, as far as payments go: it remembers its charges, and can break off before or after one. */
final class FakeStripe implements AutoCloseable {

    enum Fault {
        BEFORE,
        AFTER,
        REFUSED
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, Map<String, Object>> intents = new LinkedHashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> effects = new ArrayList<>();
    private @Nullable String faultyPath;
    private @Nullable Fault fault;
    private Runnable meanwhile = () -> {};

    FakeStripe() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next request to such a path gets no answer, and has its effect or not, or is refused. */
    synchronized void breakOff(String pathEnd, Fault kind) {
        faultyPath = pathEnd;
        fault = kind;
    }

    /** The next request is answered only when this has happened. */
    synchronized void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    private synchronized Runnable takeMeanwhile() {
        Runnable happens = meanwhile;
        meanwhile = () -> {};
        return happens;
    }

    /** What was done for a payment, in order. */
    synchronized List<String> effects(String paymentId) {
        return effects.stream()
                .filter(effect -> effect.endsWith(paymentId))
                .map(effect -> effect.substring(0, effect.indexOf(' ')))
                .toList();
    }

    synchronized void approve(String intentId) {
        intent(intentId).put("status", "requires_capture");
    }

    synchronized String lastReference() {
        return "pi_" + intents.size();
    }

    synchronized String json(String intentId) {
        return write(intent(intentId));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            String answer;
            synchronized (this) {
                Fault now = path.endsWith(Objects.requireNonNullElse(faultyPath, "?")) ? fault : null;
                if (now != null) {
                    faultyPath = null;
                }
                if (now == Fault.BEFORE) {
                    return;
                }
                if (!"Bearer sk_test_medley".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                    answer = "401{\"error\":{\"type\":\"invalid_request_error\"}}";
                } else if (now == Fault.REFUSED) {
                    answer = "400{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"charge_disputed\"}}";
                } else {
                    answer = answer(exchange, path, body);
                }
                if (now == Fault.AFTER) {
                    return;
                }
            }
            takeMeanwhile().run();
            byte[] bytes = answer.substring(3).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String answer(HttpExchange exchange, String path, String body) {
        if (exchange.getRequestMethod().equals("GET")) {
            return "200" + json(path.substring("/v1/payment_intents/".length()));
        }
        String key = Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        return answers.computeIfAbsent(key, _ -> perform(path, form(body)));
    }

    private String perform(String path, Map<String, String> form) {
        if (path.equals("/v1/payment_intents")) {
            return create(form);
        }
        if (path.equals("/v1/refunds")) {
            Map<String, Object> intent = intent(value(form, "payment_intent"));
            Map<String, Object> charge = charge(intent);
            charge.put(
                    "amount_refunded", (long) value(charge, "amount_refunded") + Long.parseLong(value(form, "amount")));
            return done("refund", intent, "{\"id\":\"re_1\",\"object\":\"refund\"}");
        }
        String[] parts = path.split("/", -1);
        Map<String, Object> intent = intent(parts[3]);
        boolean isCapture = parts[4].equals("capture");
        boolean isAllowed = isCapture
                ? value(intent, "status").equals("requires_capture")
                : !value(intent, "status").equals("succeeded");
        if (!isAllowed) {
            return "400{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"payment_intent_unexpected_state\"}}";
        }
        intent.put("status", isCapture ? "succeeded" : "canceled");
        if (isCapture) {
            long amount = Long.parseLong(value(form, "amount_to_capture"));
            intent.put("amount_received", amount);
            charge(intent).put("amount_captured", amount);
        }
        return done(parts[4], intent, write(intent));
    }

    private String create(Map<String, String> form) {
        Map<String, Object> intent = new LinkedHashMap<>();
        String id = "pi_" + (intents.size() + 1);
        String method = value(form, "payment_method");
        String paymentId = value(form, "metadata[payment_id]");
        intent.put("id", id);
        intent.put("object", "payment_intent");
        intent.put("amount", Long.parseLong(value(form, "amount")));
        intent.put("currency", value(form, "currency"));
        intent.put("amount_received", 0L);
        intent.put("metadata", Map.of("payment_id", paymentId));
        intent.put("latest_charge", newCharge(id, paymentId));
        intent.put("status", method.startsWith("pm_3ds") ? "requires_action" : "requires_capture");
        if (method.startsWith("pm_3ds")) {
            intent.put(
                    "next_action",
                    Map.of(
                            "type",
                            "redirect_to_url",
                            "redirect_to_url",
                            Map.of("url", "https://hooks.stripe.test/3ds")));
        }
        if (method.equals("pm_declined")) {
            intent.put("status", "requires_payment_method");
            intents.put(id, intent);
            return "402{\"error\":{\"type\":\"card_error\",\"code\":\"card_declined\",\"decline_code\":\"lost_card\","
                    + "\"payment_intent\":" + write(intent) + "}}";
        }
        intents.put(id, intent);
        return done("authorise", intent, write(intent));
    }

    private static Map<String, Object> newCharge(String id, String paymentId) {
        Map<String, Object> charge = new LinkedHashMap<>();
        charge.put("id", "ch_" + id);
        charge.put("object", "charge");
        charge.put("amount_captured", 0L);
        charge.put("amount_refunded", 0L);
        charge.put("payment_intent", id);
        charge.put("metadata", Map.of("payment_id", paymentId));
        return charge;
    }

    private String done(String effect, Map<String, Object> intent, String answer) {
        effects.add(effect + " " + ((Map<?, ?>) value(intent, "metadata")).get("payment_id"));
        return "200" + answer;
    }

    private Map<String, Object> intent(String id) {
        return Objects.requireNonNull(intents.get(id), id);
    }

    private static <T> T value(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> charge(Map<String, Object> intent) {
        return (Map<String, Object>) value(intent, "latest_charge");
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
