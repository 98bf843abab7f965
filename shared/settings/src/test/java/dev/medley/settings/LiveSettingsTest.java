package dev.medley.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Settings that change while a function runs: in a file, and in the Parameter Store, which a server of the test plays. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class LiveSettingsTest {

    private static final String FILES = "micronaut.config.files";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T09:30:00Z"));
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> seen = new HashMap<>();

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(FILES);
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void whatAFileSaysAnewCountsWithinHalfAMinute() throws IOException {
        Path file = write("medley.yml", "medley:\n  oven:\n    minutes: 10\n");
        System.setProperty(FILES, file.toString());
        try (ApplicationContext context = start(Map.of())) {
            LiveSettings live = context.getBean(LiveSettings.class);
            assertThat(minutes(live)).isEqualTo(10);
            write("medley.yml", "medley:\n  oven:\n    minutes: 20\n");
            assertThat(minutes(live)).isEqualTo(10);
            later();
            assertThat(minutes(live)).isEqualTo(20);
        }
    }

    @Test
    void whatCannotBeUsedChangesNothing() throws IOException {
        Path file = write("medley.yml", "medley:\n  oven:\n    minutes: 10\n");
        System.setProperty(FILES, file.toString());
        try (ApplicationContext context = start(Map.of())) {
            LiveSettings live = context.getBean(LiveSettings.class);
            write("medley.yml", "medley:\n  oven:\n    minutes: none\n    degrees: 90\n");
            later();
            assertThat(minutes(live)).isEqualTo(10);
            assertThat(live.faults())
                    .extracting(SettingFault::toString)
                    .containsExactly("MEDLEY_OVEN_MINUTES is no whole number");
            Files.delete(file);
            later();
            assertThat(minutes(live)).isEqualTo(10);
        }
    }

    @Test
    void parametersThatCannotBeReadKeepNobodyFromStarting() {
        System.setProperty("aws.accessKeyId", "AKIATEST");
        System.setProperty("aws.secretAccessKey", "secret");
        try (ApplicationContext context = start(Map.of(
                "medley.oven.minutes", "44",
                "medley.parameters", "/medley/dev",
                "aws.region", "eu-central-1",
                "aws.endpoint-url-ssm", "http://127.0.0.1:1/"))) {
            assertThat(minutes(context.getBean(LiveSettings.class))).isEqualTo(44);
        }
    }

    @Test
    void parametersCountMoreThanVariablesAndAreReadAgain() throws IOException {
        HttpServer store = parameterStore();
        System.setProperty("aws.accessKeyId", "AKIATEST");
        System.setProperty("aws.secretAccessKey", "secret");
        parameters.put("/medley/dev/MEDLEY_OVEN_MINUTES", "11");
        parameters.put("/medley/dev/MEDLEY_OVEN_SECRET", "never read");
        try (ApplicationContext context = start(Map.of(
                "medley.oven.minutes", "44",
                "medley.parameters", "/medley/dev",
                "aws.region", "eu-central-1",
                "aws.endpoint-url-ssm", "http://127.0.0.1:" + store.getAddress().getPort() + "/"))) {
            LiveSettings live = context.getBean(LiveSettings.class);
            assertThat(minutes(live)).isEqualTo(11);
            assertThat(context.containsProperty("medley.oven.secret")).isFalse();
            assertThat(seen)
                    .containsEntry("target", "AmazonSSM.GetParametersByPath")
                    .hasEntrySatisfying(
                            "authorization",
                            said -> assertThat(said)
                                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIATEST/")
                                    .contains("/eu-central-1/ssm/aws4_request"));
            parameters.put("/medley/dev/MEDLEY_OVEN_MINUTES", "12");
            later();
            assertThat(minutes(live)).isEqualTo(12);
            parameters.remove("/medley/dev/MEDLEY_OVEN_MINUTES");
            later();
            assertThat(minutes(live)).isEqualTo(44);
            store.stop(0);
            later();
            assertThat(minutes(live)).isEqualTo(44);
        }
    }

    private static int minutes(LiveSettings live) {
        live.refresh();
        return live.current(OvenSettings.class).minutes();
    }

    private void later() {
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(30)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ApplicationContext start(Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(SettingsTest.WHOLE);
        properties.putAll(more);
        return ApplicationContext.builder()
                .properties(properties)
                .singletons(clock())
                .start();
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    /** Answers one parameter a page, as the service may. */
    private HttpServer parameterStore() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.put("target", exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            seen.put("authorization", exchange.getRequestHeaders().getFirst("Authorization"));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int page = body.contains("NextToken")
                    ? Integer.parseInt(body.replaceAll(".*\"NextToken\":\"(\\d+)\".*", "$1"))
                    : 0;
            String listed = parameters.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .skip(page)
                    .limit(1)
                    .map(entry -> "{\"Name\": \"%s\", \"Value\": \"%s\"}".formatted(entry.getKey(), entry.getValue()))
                    .findFirst()
                    .orElse("");
            String next = page + 1 < parameters.size() ? ", \"NextToken\": \"" + (page + 1) + "\"" : "";
            byte[] answer = "{\"Parameters\": [%s]%s}".formatted(listed, next).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }
}
