package dev.medley.e2e;

import dev.medley.e2e.Operations.Documented;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request that nobody who means well sends, made from its number. */
record HostileRequest(String method, String path, Map<String, String> headers, byte[] body) {

    private static final List<String> QUERIES =
            List.of("%", "%zz", "%ff", "a=%00", "=", "&&&", "limit=1&limit=2", "a[]=1");

    private static final Map<String, List<String>> HEADERS = Map.of(
            "Accept", List.of("text/html", "image/png", "*", "application/json;q=x"),
            "Accept-Language", List.of("xx-yy-zz,,;q=9", "*", "-"),
            "Content-Encoding", List.of("gzip", "nonsense"),
            "Idempotency-Key", List.of("", "x".repeat(300), "a b", "\"quoted\""),
            "If-Match", List.of("*", "nonsense", "W/\"0\"", "\"-1\""),
            "If-None-Match", List.of("*", "\"", "W/"),
            "Range", List.of("bytes=9-1", "bytes=-", "lines=1-2"),
            "Api-Version", List.of("2026-11-01", "1970-01-01", "x"),
            "User-Agent", List.of("", "x".repeat(4000), "\u00fc\u00fc"),
            "X-Forwarded-For", List.of("1.2.3.4, nonsense", "::::"));

    static HostileRequest numbered(int number, Documented operation) {
        Random random = new Random(number);
        HostileJson json = new HostileJson(random, operation.schemas());
        String query = random.nextInt(8) == 0 ? pick(random, QUERIES) : query(random, operation);
        Map<String, String> headers = new LinkedHashMap<>();
        HEADERS.forEach((name, values) -> {
            if (random.nextInt(12) == 0) {
                headers.put(name, pick(random, values));
            }
        });
        headers.put("Content-Type", random.nextInt(15) == 0 ? "text/plain; charset=x" : "application/json");
        return new HostileRequest(
                operation.method(),
                path(random, operation.path()) + (query.isEmpty() ? "" : "?" + query),
                headers,
                operation.method().matches("GET|DELETE") ? new byte[0] : json.body(operation.body()));
    }

    private static String path(Random random, String template) {
        return Stream.of(template.split("/", -1))
                .map(segment -> segment.startsWith("{") ? value(random) : segment)
                .collect(Collectors.joining("/"));
    }

    private static String query(Random random, Documented operation) {
        return operation
                .parameters("query")
                .map(Parameter::getName)
                .filter(_ -> random.nextInt(3) == 0)
                .map(name -> name + "=" + value(random))
                .collect(Collectors.joining("&"));
    }

    /** Half of all ids are well-formed, since what lies behind the first check is to be reached too. */
    private static String value(Random random) {
        return random.nextBoolean()
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : URLEncoder.encode(pick(random, HostileJson.TEXTS), StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    RawAnswer send(int port, String token) throws IOException {
        String head =
                "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n%s\r\n"
                        .formatted(
                                method,
                                path,
                                token,
                                body.length,
                                headers.entrySet().stream()
                                        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                                        .collect(Collectors.joining()));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            return RawAnswer.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return method + " " + path + " " + headers + " " + text.substring(0, Math.min(600, text.length()));
    }
}
