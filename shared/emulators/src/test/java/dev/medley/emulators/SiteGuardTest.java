package dev.medley.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.topology.Medley;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sends for a page of another site opens nothing on loopback. */
class SiteGuardTest {

    private static final LoopbackServer SERVER = LoopbackServer.start(
            0, request -> request.getHttpURI().getPath().startsWith("/api/"), new Handler.Abstract() {
                @Override
                public boolean handle(Request request, Response response, Callback callback) {
                    response.write(true, ByteBuffer.wrap("in".getBytes(StandardCharsets.UTF_8)), callback);
                    return true;
                }
            });

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]", "app.localhost"})
    void namesOfThisMachineAreAnswered(String host) throws IOException {
        assertThat(send(SERVER.url("localhost"), "GET / HTTP/1.1", "Host: " + host))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "localhost.example.org",
                "127.0.0.1.example.org:80",
                "evil.local",
                "evil.internal",
                "x.test",
                "intranet",
                "8.8.8.8",
                "[2001:db8::1]",
                "notlocalhost"
            })
    void namesOfOtherSitesAreRefused(String host) throws IOException {
        for (String path : new String[] {"/", "/api/jobs"}) {
            assertThat(send(SERVER.url("localhost"), "GET " + path + " HTTP/1.1", "Host: " + host))
                    .startsWith("HTTP/1.1 421")
                    .contains("application/problem+json", "\"code\":\"host-unknown\"")
                    .doesNotContain("\r\n\r\nin");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, https://example.org, 403",
        "/, null, 403",
        "/, '', 403",
        "/, https://localhost.example.org, 403",
        "/, http://8.8.8.8, 403",
        "/, http://evil.local, 403",
        "/, 'http://localhost:3000\r\nOrigin: https://example.org', 403",
        "/, http://localhost:3000, 200",
        "/, http://127.0.0.1:3000, 200",
        "/api/jobs, https://example.org, 200",
        "/api/jobs, null, 200",
        "/api/jobs, '', 200"
    })
    void pagesOfOtherSitesReachWhatIsForAllOnly(String path, String origin, int status) throws IOException {
        String answer =
                send(SERVER.url("localhost"), "GET " + path + " HTTP/1.1", "Host: localhost\r\nOrigin: " + origin);
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        if (status == 403) {
            assertThat(answer)
                    .contains("\"code\":\"origin-foreign\"")
                    .doesNotContainIgnoringCase("Access-Control-Allow-Origin");
        }
    }

    @Test
    void queuesAndMailAreBehindIt() throws IOException {
        try (QueueServer queues = QueueServer.start(Medley.TOPOLOGY);
                MailServer mail = MailServer.start()) {
            for (URI url : new URI[] {queues.endpoint(), mail.endpoint()}) {
                String post = "POST /?Action=ListQueues HTTP/1.1";
                assertThat(send(url, post, "Host: example.org\r\nContent-Length: 0"))
                        .startsWith("HTTP/1.1 421");
                assertThat(send(url, post, "Host: localhost\r\nOrigin: https://example.org\r\nContent-Length: 0"))
                        .startsWith("HTTP/1.1 403");
            }
            assertThat(queues.client().listQueues().queueUrls()).isNotEmpty();
        }
    }

    private static String send(URI url, String line, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
            socket.setSoTimeout(10_000);
            String request = line + "\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
