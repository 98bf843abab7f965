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

    /** Of three requests, one is right as far as the document says what that is. */
    static HostileRequest numbered(int number, Documented operation, KnownIds known) {
        Random random = new Random(number);
        return random.nextInt(3) == 0 ? right(random, operation, known) : hostile(random, operation, known);
    }

    private static HostileRequest right(Random random, Documented operation, KnownIds known) {
        HostileJson json = HostileJson.right(random, operation.schemas());
        return new HostileRequest(
                operation.method(),
                path(random, operation.path(), known),
                Map.of("Content-Type", "application/json"),
                operation.body() == null ? new byte[0] : json.body(operation.body()));
    }

    private static HostileRequest hostile(Random random, Documented operation, KnownIds known) {
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
                path(random, operation.path(), known) + (query.isEmpty() ? "" : "?" + query),
                headers,
                operation.method().matches("GET|DELETE") ? new byte[0] : json.body(operation.body()));
    }

    /** Three of four things that a path names are there, where any are known. */
    private static String path(Random random, String template, KnownIds known) {
        StringBuilder path = new StringBuilder();
        StringBuilder above = new StringBuilder();
        for (String segment : template.substring(1).split("/", -1)) {
            String place = above.toString();
            path.append('/')
                    .append(
                            segment.startsWith("{")
                                    ? known.any(random, place)
                                            .filter(_ -> random.nextInt(4) != 0)
                                            .orElseGet(() -> segmentValue(random))
                                    : segment);
            above.append('/').append(segment);
        }
        return path.toString();
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

    /** Without any it would be the path of something else. */
    private static String segmentValue(Random random) {
        String value = value(random);
        return value.isEmpty() ? "-" : value;
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
