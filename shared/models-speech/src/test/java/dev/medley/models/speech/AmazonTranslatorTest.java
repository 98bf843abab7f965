package dev.medley.models.speech;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.speech.TextTranslator.Request;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AmazonTranslatorTest extends WireTest {

    @Override
    void call(URI url, Duration timeout) {
        translate(url, timeout);
    }

    private static List<String> translate(URI url, Duration timeout) {
        return new AmazonTranslator(url, timeout)
                .translate(new Request(UUID.randomUUID(), List.of("Hello"), "en", "de", "formal", null, List.of()));
    }

    @Test
    void aTextIsTranslatedAsFormallyAsAsked() {
        answers(okJson(
                "{\"TranslatedText\": \"Guten Tag\", \"SourceLanguageCode\": \"en\", \"TargetLanguageCode\": \"de\"}"));

        assertThat(translate(URI.create(server.baseUrl()), TIMEOUT)).containsExactly("Guten Tag");

        server.verify(postRequestedFor(anyUrl())
                .withHeader("X-Amz-Target", equalTo("AWSShineFrontendService_20170701.TranslateText"))
                .withRequestBody(matchingJsonPath("$.Text", equalTo("Hello")))
                .withRequestBody(matchingJsonPath("$.TargetLanguageCode", equalTo("de")))
                .withRequestBody(matchingJsonPath("$.Settings.Formality", equalTo("FORMAL"))));
    }
}
