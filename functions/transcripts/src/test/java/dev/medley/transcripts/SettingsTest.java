package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.providerkeys.ModelProvider;
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
    void textsLeaveTheFunctionForAKeyOfTheirOwnersOnlyUnlessConfigured() {
        assertThat(transcripts.bean(TextModelSettings.class))
                .isEqualTo(new TextModelSettings(List.of("embedded"), List.of("openai")));
    }

    @Test
    void openAiHasDefaults() {
        assertThat(transcripts.bean(OpenAiSettings.class))
                .isEqualTo(new OpenAiSettings("gpt-4.1-mini", Duration.ofSeconds(60)));
    }

    @Test
    void ownKeysAreLeftUnusedWhereNoProviderIsNamed() {
        assertThat(new TextModelSettings(List.of("embedded"), List.of("")).allowsOwnKeysTo(ModelProvider.OPENAI))
                .isFalse();
    }

    @Test
    void anUnknownProviderOfOwnKeysStopsTheFunctionFromStarting() {
        assertThatThrownBy(() -> new TextModelSettings(List.of("embedded"), List.of("oracle")))
                .hasMessageContaining("oracle");
    }

    @Test
    void bedrockHasDefaults() {
        assertThat(transcripts.bean(BedrockSettings.class))
                .isEqualTo(new BedrockSettings("eu.amazon.nova-lite-v1:0", null, Duration.ofSeconds(60), 3));
    }
}
