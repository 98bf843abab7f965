package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The client in {@code localstack/contract}, compiled against the types of the document, calls a running system. */
class TypedClientTest {

    @Test
    void callsOfEveryKindSucceed() throws IOException, InterruptedException {
        Path client = Checkout.home().resolve("localstack/contract/target/client/main.js");
        assertThat(client).as("Build localstack/contract first").exists();
        String token = User.signedUp(Stage.api()).token();
        Process process = new ProcessBuilder(
                        "node", client.toString(), Stage.url().toString(), token)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(Speech.sentence());
        }
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        JsonNode result = new ObjectMapper().readTree(out);
        assertThat(result.path("recording").asText()).isEqualTo("ready");
        assertThat(result.path("emotion").asText()).isNotEmpty();
        assertThat(result.path("recordings").asInt()).isEqualTo(2);
        assertThat(result.path("name").asText()).isEqualTo("Grace");
        assertThat(result.path("knowsRecording").asBoolean()).isTrue();
        assertThat(result.path("knowsAnother").asBoolean()).isFalse();
    }
}
