package dev.medley.models.cloud;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.medley.models.GenerationRequest;
import dev.medley.models.TextGenerator;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BedrockGeneratorTest extends GeneratorContract {

    @Override
    TextGenerator generator(URI url, Duration timeout) {
        return new BedrockGenerator(new BedrockModel("a-model", url, timeout, 1), JsonMapper.createDefault());
    }

    @Override
    ResponseDefinitionBuilder answer(String text, String reason) {
        return okJson(ConverseStub.message("{\"text\": \"" + text + "\"}", reason));
    }

    @Override
    String stop() {
        return "end_turn";
    }

    @Override
    String cutOff() {
        return "max_tokens";
    }

    @Override
    String refused() {
        return "guardrail_intervened";
    }

    @Test
    void anAnswerWithASchemaIsWhatTheToolIsGiven() {
        answers(okJson(ConverseStub.toolUse("{\"a\": \"b\"}")));

        assertThat(generate(new GenerationRequest(REQUEST.system(), REQUEST.messages(), 100, SCHEMA))
                        .text())
                .isEqualTo("{\"a\":\"b\"}");

        server.verify(postRequestedFor(urlPathMatching(ConverseStub.PATH))
                .withRequestBody(matchingJsonPath("$.system[0].text", equalTo("Be brief.")))
                .withRequestBody(matchingJsonPath("$.messages[1].role", equalTo("assistant")))
                .withRequestBody(matchingJsonPath("$.toolConfig.toolChoice.tool.name", equalTo("answer"))));
    }
}
