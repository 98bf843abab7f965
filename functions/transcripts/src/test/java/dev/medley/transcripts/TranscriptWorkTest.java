package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.PostLength;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("transcripts")
class TranscriptWorkTest {

    private static final List<String> OUTPUTS = List.of("summary", "topics", "mindMap", "socialPost");

    private final Writer writer;

    TranscriptWorkTest(FunctionUnderTest transcripts) {
        writer = Writer.of(transcripts);
    }

    @Test
    void aTextBecomesEverythingThatCanBeMade() {
        ApiAnswer accepted = writer.asks(Writer.HEATING, "title", "School", "purpose", "heating costs")
                .is(202);
        assertThat(accepted.text("/status")).isEqualTo("queued");
        assertThat(accepted.header("Location")).isEqualTo("/api/transcripts/" + accepted.id());

        ApiAnswer transcript = writer.finished(accepted.id());

        assertThat(transcript.text("/status")).isEqualTo("succeeded");
        assertThat(transcript.text("/jobId")).isEqualTo(accepted.text("/jobId"));
        assertThat(transcript.text("/title")).isEqualTo("School");
        assertThat(transcript.text("/purpose")).isEqualTo("heating costs");
        assertThat(transcript.text("/text")).isEqualTo(Writer.HEATING);
        assertThat(transcript.text("/language/code")).isEqualTo("en");
        assertThat(transcript.at("/language/confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(transcript.text("/summary")).contains("heat pump");
        assertThat(transcript.text("/topics/0/label")).isEqualTo("heat pump");
        assertThat(transcript.text("/mindMap/label")).isEqualToIgnoringCase("heat pump");
        assertThat(transcript.at("/mindMap/children")).isNotEmpty();
        assertThat(transcript.text("/socialPost/network")).isEqualTo("x");
        assertThat(transcript.at("/socialPost/limit").asInt()).isEqualTo(280);
        assertThat(transcript.text("/model/provider")).isEqualTo("embedded");
        assertThat(transcript.at("/error").isNull()).isTrue();
        assertThat(transcript.text("/finishedAt")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "topics", "mindMap", "socialPost"})
    void onlyWhatIsAskedForIsMade(String output) {
        ApiAnswer transcript = writer.digested(Writer.HEATING, "outputs", List.of(output));

        assertThat(OUTPUTS)
                .allSatisfy(each ->
                        assertThat(transcript.at("/" + each).isNull()).as(each).isEqualTo(!each.equals(output)));
    }

    @ParameterizedTest
    @EnumSource
    void aPostFitsItsNetwork(Network network) {
        String name = network.name().toLowerCase(java.util.Locale.ROOT);
        ApiAnswer transcript = writer.digested(Writer.HEATING, "network", name, "outputs", List.of("socialPost"));

        assertThat(transcript.text("/socialPost/network")).isEqualTo(name);
        assertThat(transcript.at("/socialPost/limit").asInt()).isEqualTo(network.limit());
        assertThat(PostLength.of(network).of(transcript.text("/socialPost/text")))
                .isBetween(1, network.limit());
    }

    @Test
    void theTopicsShareTheWhole() {
        JsonNode topics = writer.digested(Writer.HEATING).at("/topics");
        double sum = StreamSupport.stream(topics.spliterator(), false)
                .mapToDouble(topic -> topic.get("weight").asDouble())
                .sum();
        assertThat(sum).isBetween(0.5, 1.0 + 1e-9);
    }

    @Test
    void aLanguageThatIsToldIsBelieved() {
        ApiAnswer transcript = writer.digested(Writer.HEATING, "language", "EN-gb");
        assertThat(transcript.text("/language/code")).isEqualTo("en-GB");
        assertThat(transcript.at("/language/confidence").isNull()).isTrue();
    }

    @Test
    void aLanguageThatNoModelReadsFailsTheJob() {
        ApiAnswer transcript = writer.digested(
                "Bonjour à tous, nous parlons aujourd'hui de la nouvelle pompe à chaleur de l'école primaire.");
        assertThat(transcript.text("/status")).isEqualTo("failed");
        assertThat(transcript.text("/error/code")).isEqualTo("language-unsupported");
        assertThat(transcript.text("/error/detail")).contains("fr");
        assertThat(transcript.at("/summary").isNull()).isTrue();
    }
}
