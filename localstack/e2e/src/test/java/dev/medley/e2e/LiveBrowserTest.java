package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.testkit.ApiAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The twin's page that listens, in Chromium with a file in place of a microphone; in the Maven profile {@code browser}. */
@EnabledIfSystemProperty(named = "medley.browser", matches = "true")
class LiveBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PATH = "/api/speech/live-transcriptions";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final User user = User.signedUp(Stage.api());

    @TempDir
    private Path profile;

    @Test
    void aPageShowsWhatTheMicrophoneHears() throws Exception {
        Path wav = Files.write(profile.resolve("spoken.wav"), Speech.sentence());
        Process chromium = new ProcessBuilder(List.of(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--autoplay-policy=no-user-gesture-required",
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-audio-capture=" + wav,
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile.resolve("chromium"),
                        Stage.url() + "/_twin/live#token=" + user.token()))
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(said()).containsAnyOf("orchard", "apples", "twelve", "tons"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(title()).isNotBlank().isNotEqualTo("Live transcription"));
        } finally {
            chromium.destroy();
            boolean _ = chromium.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** What was heard so far. The browser speaks the file again and again, and on a busy machine leaves out some of it. */
    private String said() {
        JsonNode all = user.api().get(PATH).is(200).at("/items");
        if (all.isEmpty()) {
            return "";
        }
        ApiAnswer live =
                user.api().get(PATH + "/" + all.get(0).path("id").asText()).is(200);
        StringBuilder text = new StringBuilder();
        live.at("/segments")
                .forEach(segment -> text.append(segment.path("text").asText("")).append(' '));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** The title that the page gives itself with what was said last. */
    private String title() throws IOException {
        String port = Files.readAllLines(profile.resolve("chromium/DevToolsActivePort"))
                .getFirst();
        try (InputStream pages =
                URI.create("http://127.0.0.1:" + port + "/json/list").toURL().openStream()) {
            for (JsonNode page : JSON.readTree(pages)) {
                if (page.path("url").asText().endsWith("/_twin/live")) {
                    return page.path("title").asText();
                }
            }
            return "";
        }
    }
}
