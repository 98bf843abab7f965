package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of docs/guides/quickstart.md does what the page says. */
class QuickstartTest {

    @TempDir
    private Path folder;

    @Test
    void theClientTakesARecordingAllTheWay() throws IOException, InterruptedException {
        Path recording = Files.write(folder.resolve("meeting.wav"), Speech.meeting());
        Path output = folder.resolve("output");
        String client = Checkout.home().resolve("docs/guides/quickstart.mjs").toString();
        Process node = new ProcessBuilder(List.of(
                        "node", client, recording.toString(), Stage.url().toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(node.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(output);
        assertThat(node.exitValue()).as(printed).isZero();
        JsonNode result = new ObjectMapper().readTree(printed);
        assertThat(result.path("text").asText().toLowerCase(java.util.Locale.ROOT))
                .contains("orchard");
        assertThat(result.path("summary").asText()).isNotBlank();
        assertThat(result.path("post").asText()).isNotBlank();
    }
}
