package dev.medley.transcripts;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.LanguageDetector;
import dev.medley.models.Model;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@FunctionTest("transcripts")
class FallbackTest {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final FunctionUnderTest transcripts;

    @RegisterExtension
    private final WireMockExtension bedrock = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    FallbackTest(FunctionUnderTest transcripts) {
        this.transcripts = transcripts;
    }

    @Test
    void whileBedrockIsDownTheEmbeddedModelAnswersAndBedrockIsLeftAlone() {
        bedrock.stubFor(post(anyUrl()).willReturn(serviceUnavailable()));
        TextModels models = models("bedrock", "embedded");

        for (int i = 0; i < 10; i++) {
            assertThat(provider(models)).isEqualTo("embedded");
        }

        assertThat(bedrock.findAll(postRequestedFor(anyUrl()))).hasSize(5);
    }

    @Test
    void whoIsNotInTheOrderIsNotAsked() {
        assertThat(provider(models("embedded"))).isEqualTo("embedded");
        assertThat(bedrock.findAll(postRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void anUnknownNameStopsTheFunctionFromStarting() {
        assertThatThrownBy(() -> models("oracle")).hasMessageContaining("oracle");
    }

    private TextModels models(String... order) {
        BedrockSettings settings = new BedrockSettings("m", URI.create(bedrock.baseUrl()), Duration.ofSeconds(30), 1);
        TextModelFactory textModelFactory =
                new TextModelFactory(new TextModelSettings(List.of(order), List.of()), settings);
        LanguageDetector languages = textModelFactory.languages();
        return new TextModels(
                languages, textModelFactory.digesters(languages, CLOCK, _ -> {}), transcripts.bean(OwnKeyModels.class));
    }

    private static String provider(TextModels models) {
        TranscriptOptions transcriptOptions =
                new TranscriptOptions(null, null, Set.of(Output.SUMMARY), Network.X, "en");
        Model model = models.read(UUID.randomUUID(), TextSource.Ready.written(Writer.HEATING), transcriptOptions)
                .digest()
                .model();
        return model.provider();
    }
}
