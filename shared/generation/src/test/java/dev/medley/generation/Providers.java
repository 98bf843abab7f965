package dev.medley.generation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/** OpenAI and Anthropic at the wire, for all tests here; each test talks about a subject of its own. */
final class Providers {

    static final Providers SHARED = new Providers();

    private static final String OPENAI = "/v1/chat/completions";
    private static final String ANTHROPIC = "/v1/messages";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private Providers() {
        server.start();
    }

    String url() {
        return server.baseUrl();
    }

    void openAi(String subject, ResponseDefinitionBuilder answer) {
        stub(OPENAI, subject, answer);
    }

    /** To the first request about this, and to those behind it. */
    void openAiInTurn(String subject, ResponseDefinitionBuilder first, ResponseDefinitionBuilder next) {
        MappingBuilder asked = post(urlPathEqualTo(OPENAI)).withRequestBody(containing(subject));
        server.stubFor(asked.inScenario(subject)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(first)
                .willSetStateTo("asked"));
        MappingBuilder again = post(urlPathEqualTo(OPENAI)).withRequestBody(containing(subject));
        server.stubFor(again.inScenario(subject).whenScenarioStateIs("asked").willReturn(next));
    }

    void anthropic(String subject, ResponseDefinitionBuilder answer) {
        stub(ANTHROPIC, subject, answer);
    }

    private void stub(String path, String subject, ResponseDefinitionBuilder answer) {
        MappingBuilder asked = post(urlPathEqualTo(path)).withRequestBody(containing(subject));
        server.stubFor(asked.willReturn(answer));
    }

    int openAiCalls(String subject) {
        return calls(OPENAI, subject).size();
    }

    int anthropicCalls(String subject) {
        return calls(ANTHROPIC, subject).size();
    }

    String openAiKey(String subject) {
        return calls(OPENAI, subject).getFirst().getHeader("Authorization");
    }

    private List<LoggedRequest> calls(String path, String subject) {
        RequestPatternBuilder asked = postRequestedFor(urlPathEqualTo(path)).withRequestBody(containing(subject));
        return server.findAll(asked);
    }

    /** Ten tokens in, ten out. */
    static ResponseDefinitionBuilder openAiSays(String text) {
        return aResponse().withBody(openAiPiece(text) + """
                data: {"choices": [{"delta": {}, "finish_reason": "stop"}]}

                data: {"choices": [], "usage": {"prompt_tokens": 10, "completion_tokens": 10}}

                data: [DONE]

                """);
    }

    static String openAiPiece(String text) {
        return "data: {\"choices\": [{\"delta\": {\"content\": \"%s\"}}]}\n\n".formatted(text);
    }

    static ResponseDefinitionBuilder anthropicSays(String text) {
        return aResponse().withBody("""
                data: {"type": "message_start", "message": {"usage": {"input_tokens": 10, "output_tokens": 1}}}

                data: {"type": "content_block_delta", "delta": {"type": "text_delta", "text": "%s"}}

                data: {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 10}}

                """.formatted(text));
    }
}
