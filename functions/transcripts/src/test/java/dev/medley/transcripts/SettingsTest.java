package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@FunctionTest("transcripts")
class SettingsTest {

    private final FunctionUnderTest transcripts;

    SettingsTest(FunctionUnderTest transcripts) {
        this.transcripts = transcripts;
    }

    @Test
    void nothingLeavesTheFunctionUnlessConfigured() {
        assertThat(transcripts.bean(TextModelSettings.class).order()).isEqualTo(List.of("embedded"));
    }

    @Test
    void bedrockHasDefaults() {
        assertThat(transcripts.bean(BedrockSettings.class))
                .isEqualTo(new BedrockSettings("eu.amazon.nova-lite-v1:0", null, Duration.ofSeconds(60), 3));
    }
}
