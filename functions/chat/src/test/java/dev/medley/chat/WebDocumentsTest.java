package dev.medley.chat;

import static dev.medley.chat.Library.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages of the web, from a server of the test's own, which is on this machine. */
@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class WebDocumentsTest {

    private final Library library;
    private final HttpServer server;

    WebDocumentsTest(FunctionUnderTest function) throws IOException {
        library = Library.of(function);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(String path, int status, String header, String value, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ApiAnswer read(String path) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        UUID id = library.api().post(DOCUMENTS, Map.of("url", url)).is(202).id();
        return library.over(id);
    }

    @Test
    void aPageIsReadAndReadAnew() {
        serve("/rules.html", 200, "Content-Type", "text/html; charset=utf-8", utf8("<h1>Rules</h1><p>Ring twice.</p>"));
        ApiAnswer document = read("/rules.html");
        assertThat(document.text("/state")).as(document.body()).isEqualTo("ready");
        assertThat(document.text("/title")).isEqualTo("rules.html");
        assertThat(document.text("/source")).isEqualTo("url");
        assertThat(library.passages(document.id())).containsExactly("Ring twice.");
        server.removeContext("/rules.html");
        serve("/rules.html", 200, "Content-Type", "text/html", utf8("<h1>Rules</h1><p>Ring thrice.</p>"));
        library.api()
                .post(DOCUMENTS + "/" + document.id() + "/versions", Map.of())
                .is(202);
        library.over(document.id());
        assertThat(library.passages(document.id())).containsExactly("Ring thrice.");
    }

    @Test
    void aPageThatNobodyGaveATitleHasItsOwn() {
        serve("/house", 200, "Content-Type", "text/html", utf8("<title>House rules</title><p>Ring twice.</p>"));
        assertThat(read("/house").text("/title")).isEqualTo("House rules");
    }

    @Test
    void redirectsAreFollowedToPublicServersAlone() {
        serve("/moved", 302, "Location", "/text", new byte[0]);
        serve("/text", 200, "Content-Type", "text/plain", utf8("Plain words."));
        assertThat(read("/moved").text("/state")).isEqualTo("ready");
        serve("/inside", 302, "Location", "http://169.254.169.254/latest/meta-data", new byte[0]);
        assertThat(read("/inside").text("/reason/code")).isEqualTo("url-blocked");
    }

    @Test
    void whatCannotBeReadIsRejectedWithTheReason() {
        serve("/gone", 404, "Content-Type", "text/html", utf8("<p>Gone.</p>"));
        assertThat(read("/gone").text("/reason/code")).isEqualTo("url-failed");
        serve("/picture", 200, "Content-Type", "image/png", utf8("x"));
        assertThat(read("/picture").text("/reason/code")).isEqualTo("type-unsupported");
        serve("/lie.pdf", 200, "Content-Type", "application/pdf", utf8("no pdf"));
        assertThat(read("/lie.pdf").text("/reason/code")).isEqualTo("type-mismatch");
        serve("/large", 200, "Content-Type", "text/plain", new byte[21 << 20]);
        assertThat(read("/large").text("/reason/code")).isEqualTo("file-too-large");
    }
}
