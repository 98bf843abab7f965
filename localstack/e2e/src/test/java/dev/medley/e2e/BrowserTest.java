package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
            // The page breaks its socket, comes back with another, and gets what came meanwhile, once.
            assertThat(report()).isEqualTo("broken");
            RealtimeTest.makeKey(user.api(), "missed");
            assertThat(reportsUntil("blocked")).containsExactly("connecting", "open", "api-key.created", "blocked");
            // Then no socket can be opened any more, and it polls.
            RealtimeTest.makeKey(user.api(), "polled");
            assertThat(reportsUntil("api-key.created")).contains("polling");
        } finally {
            chromium.destroy();
            boolean _ = chromium.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            site.stop(0);
        }
    }

    private List<String> reportsUntil(String last) throws InterruptedException {
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null && !next.equals(last)) {
            next = report();
            found.add(String.valueOf(next));
        }
        return found;
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
                let reported = Promise.resolve();
                const report = text => { reported = reported.then(() => fetch("/report", { method: "POST", body: text })); };
                const sockets = [];
                let blocked = false;
                class Breakable extends WebSocket {
                  constructor(url) {
                    if (blocked) throw new Error("blocked");
                    super(url);
                    sockets.push(this);
                  }
                }
                const live = follow({ token: () => "%2$s", state: report, WebSocket: Breakable });
                let messages = 0;
                const breakUp = text => {
                  sockets.at(-1).close();
                  report(text);
                };
                live.on("user:me", { message: m => {
                  report(m.data.type);
                  messages++;
                  if (messages === 1) breakUp("broken");
                  if (messages === 2) {
                    blocked = true;
                    breakUp("blocked");
                  }
                } });
                const timer = setInterval(() => {
                  if (live.position("user:me").epoch) {
                    clearInterval(timer);
                    report("following");
                  }
                }, 100);
                </script>""".formatted(Stage.url(), user.token());
    }
}
