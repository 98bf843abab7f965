package dev.medley.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.testkit.TestServers;
import dev.medley.topology.Function;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP to proxy events and back, as API Gateway does it, byte by byte. */
class EmbeddedGatewayTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final FunctionRuntime WORKING = function("working", Map.of(), "/docs", "/docs/deeper/than");

    /** Cannot even start. */
    private static final FunctionRuntime BROKEN = function("broken", Map.of("medley.public-url", ""), "/docs/deeper");

    private static final EmbeddedGateway GATEWAY = EmbeddedGateway.start(0, List.of(WORKING, BROKEN), List.of());

    private static FunctionRuntime function(String name, Map<String, Object> settings, String... routes) {
        Map<String, Object> properties =
                new java.util.HashMap<>(TestServers.shared().properties("https://medley.test"));
        properties.putAll(settings);
        return new FunctionRuntime(
                Function.named(name).routes(routes), EmbeddedGatewayTest.class.getClassLoader(), properties, _ -> {});
    }

    @BeforeAll
    static void nothingRunsBeforeItIsCalled() {
        assertThat(WORKING.isStarted()).isFalse();
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
        WORKING.close();
        BROKEN.close();
    }

    @ParameterizedTest
    @CsvSource({"plain, plain", "two%20words, two words", "caf%C3%A9, café", "a%2Bb, a+b", "100%25, 100%"})
    void aPathArrivesAsItWasSent(String sent, String name) throws Exception {
        HttpResponse<String> answer = get("/api/docs/requests/names/" + sent);
        assertThat(json(answer).path("name").asText()).as(answer.body()).isEqualTo(name);
    }

    @Test
    void aHeaderThatComesTwiceArrivesTwice() throws Exception {
        JsonNode seen = json(send(HttpRequest.newBuilder(uri("/api/docs/requests/names/a"))
                .header("X-Note", "one, with a comma")
                .header("X-Note", "two")));
        assertThat(seen.path("notes")).extracting(JsonNode::asText).containsExactly("one, with a comma", "two");
    }

    @Test
    void bytesComeBackAsTheyAre() throws Exception {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(uri("/api/docs/requests/bytes")).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(RequestsController.BYTES);
        assertThat(answer.headers().firstValue("Content-Length")).contains("256");
    }

    @Test
    void textComesBackInUtf8() throws Exception {
        HttpResponse<byte[]> answer =
                HTTP.send(HttpRequest.newBuilder(uri("/api/docs/requests/text")).build(), BodyHandlers.ofByteArray());
        assertThat(answer.body()).isEqualTo("Grüße \ud83e\udd13".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void textArrivesInUtf8() throws Exception {
        HttpResponse<String> answer = post("Grüße \ud83e\udd13");
        assertThat(answer.body()).isEqualTo("7");
    }

    @Test
    void aBodyThatNoGatewayTakesIsRefusedBeforeTheFunctionSeesIt() throws Exception {
        HttpResponse<String> answer = post("x".repeat(10 * 1024 * 1024 + 1));
        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void theLongestRouteHasThePath() throws Exception {
        assertProblem(get("/api/docs/deeper/a"), 502, "function-failed");
        assertProblem(get("/api/docs/deeper/than/a"), 404, "route-unknown");
        assertThat(get("/api/docs/requests/names/deeper").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/api/doc", "/api/docs2", "/API/docs", "/docs", "/api/other/docs"})
    void whatNobodyHasIsUnknown(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertProblem(answer, 404, "route-unknown");
        assertThat(json(answer).path("instance").asText()).isEqualTo(path);
    }

    @Test
    void aPreflightIsAnsweredByTheGatewayItself() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/nobody/has/this"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://app.example.org")
                .header("Access-Control-Request-Method", "PATCH"));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("PATCH");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Idempotency-Key");
    }

    /** With a token of its own; what a browser sends along by itself is looked at by the function. */
    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.org", "null", ""})
    void pagesOfEveryOriginAreAnswered(String origin) throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(uri("/api/docs/requests/names/a")).header("Origin", origin));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void problemsOfTheGatewayHaveTheHeadersOfAllAnswers() throws Exception {
        HttpResponse<String> ours = get("/api/nothing");
        HttpResponse<String> theirs = get("/api/docs/requests/nothing");
        assertThat(ours.headers().map().keySet())
                .containsAll(theirs.headers().map().keySet().stream()
                        .filter(name -> !List.of("api-version", "vary").contains(name))
                        .toList());
    }

    /** What no HTTP client sends, and anybody can. */
    @ParameterizedTest
    @CsvSource({
        "GET /api/docs/requests/names/%zz HTTP/1.1, 400",
        "GET /api/docs/requests/names/a?b=%zz HTTP/1.1, 400",
        "GET /api/docs/requests/names/a?b=%ff HTTP/1.1, 400",
        "GET /api/docs/requests/names/%00 HTTP/1.1, 400",
        "GET http://localhost HTTP/1.1, 404",
        "GET * HTTP/1.1, 400",
        "NONSENSE, 400"
    })
    void whatIsNoRequestIsRefused(String line, int status) throws IOException {
        assertThat(raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    /** Or the next request of a client would be lost on a connection that it believes open. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/docs/requests/names/%00", "/api/docs/requests/names/%zz"})
    void whereTheServerHangsUpItSaysSo(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")).contains("Connection: close");
    }

    @Test
    void headersWithoutEndAreRefusedAsAProblem() throws IOException {
        String answer = raw("GET /api/docs HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000)
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431").contains("application/problem+json", "\"status\":431");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
        assertThat(json(answer).path("requestId").asText()).isNotEmpty();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private static HttpResponse<String> post(String text) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/api/docs/requests/length"))
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("Accept", "text/plain, application/problem+json")
                .POST(BodyPublishers.ofString(text)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return GATEWAY.url().resolve(path);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", GATEWAY.url().getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
