package dev.medley.models.speech;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.models.ModelFailure;
import dev.medley.models.speech.TextTranslator.Request;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibreTranslatorTest extends WireTest {

    private static final Request REQUEST =
            new Request(UUID.randomUUID(), List.of("Hello", "World"), "en-GB", "de", "formal", null, List.of());

    @Override
    void call(URI url, Duration timeout) {
        translate(url, timeout);
    }

    private static List<String> translate(URI url, Duration timeout) {
        return new LibreTranslator(url, "a-key", timeout, clients(), JsonMapper.createDefault()).translate(REQUEST);
    }

    @Test
    void textsAreTranslatedInOneCall() {
        answers(okJson("{\"translatedText\": [\"Hallo\", \"Welt\"]}"));

        assertThat(translate(URI.create(server.baseUrl()), TIMEOUT)).containsExactly("Hallo", "Welt");

        server.verify(postRequestedFor(urlEqualTo("/translate")).withRequestBody(equalToJson("""
                {"q": ["Hello", "World"], "source": "en", "target": "de", "format": "text", "api_key": "a-key"}""")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "[]", "{}", "{\"translatedText\": [\"Hallo\"]}"})
    void garbageIsNoTranslation(String body) {
        answers(okJson(body));

        assertThatThrownBy(() -> translate(URI.create(server.baseUrl()), TIMEOUT))
                .isInstanceOf(ModelFailure.class);
    }
}
