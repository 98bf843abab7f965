package dev.medley.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.TestServers;
import dev.medley.topology.Function;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that the gateway compresses, as API Gateway does. */
class CompressionTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final FunctionRuntime FUNCTION = new FunctionRuntime(
            Function.named("compressed").routes("/docs"),
            CompressionTest.class.getClassLoader(),
            TestServers.shared().properties("https://medley.test"),
            _ -> {});

    private static final EmbeddedGateway GATEWAY = EmbeddedGateway.start(0, List.of(FUNCTION), List.of());

    @AfterAll
    static void stop() {
        GATEWAY.close();
        FUNCTION.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "br, GZIP;q=0.5 | gzip",
                "* | gzip",
                "gzip;q=0, * | ''",
                "*;q=0 | ''",
                "br | ''",
                "gzip;q=x | ''",
                "gzip ; q=0.000 | ''"
            })
    void aLongAnswerIsCompressedForThoseWhoTakeThat(String accepted, String encoding) throws Exception {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(uri("/api/docs/requests/long"))
                        .header("Accept-Encoding", accepted)
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding").orElse("")).isEqualTo(encoding);
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        byte[] body = encoding.isEmpty()
                ? answer.body()
                : new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(RequestsController.LONG);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
    }

    @Test
    void aShortAnswerIsNotCompressed() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(uri("/api/docs/requests/text")).header("Accept-Encoding", "gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void whoHasTheCompressedAnswerAlreadyGetsNone() throws Exception {
        String tag = send(HttpRequest.newBuilder(uri("/api/docs/requests/long")))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/docs/requests/long"))
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", tag));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return GATEWAY.url().resolve(path);
    }
}
