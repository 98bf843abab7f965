package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The client for browsers in Chromium, on a page of another origin; in the Maven profile {@code browser}. */
@EnabledIfSystemProperty(named = "medley.browser", matches = "true")
class BrowserTest {

    private static final int PATIENCE_SECONDS = 60;

    private final User user = User.signedUp(Stage.api());
    private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();

    @TempDir
    private Path profile;

    @Test
    void aPageFollowsWhatHappens() throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> answer(exchange, page()));
        site.createContext("/report", this::takeReport);
        site.start();
        Process chromium = new ProcessBuilder(List.of(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + profile,
                        "http://localhost:" + site.getAddress().getPort() + "/"))
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        try {
            assertThat(report()).isEqualTo("open");
            assertThat(report()).isEqualTo("following");
            RealtimeTest.makeKey(user.api(), "mine");
            assertThat(report()).isEqualTo("api-key.created");
        } finally {
            chromium.destroy();
            boolean _ = chromium.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            site.stop(0);
        }
    }

    private @Nullable String report() throws InterruptedException {
        return reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void takeReport(HttpExchange exchange) throws IOException {
        reports.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, "");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String page() {
        return """
                <!doctype html><title>Realtime</title><script type="module">
                import { follow } from "%1$s/api/realtime/client.js";
                const report = text => fetch("/report", { method: "POST", body: text });
                const live = follow({ token: () => "%2$s", state: report });
                live.on("user:me", { message: m => report(m.data.type) });
                const timer = setInterval(() => {
                  if (live.position("user:me").epoch) {
                    clearInterval(timer);
                    report("following");
                  }
                }, 100);
                </script>""".formatted(Stage.url(), user.token());
    }
}
