package dev.medley.models.cloud;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.medley.models.Digest;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundSettings;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The provider's side of the chat completions API, as its reference describes it. */
final class CompletionStub {

    static final String PATH = "/v1/chat/completions";
    static final String KEY = "sk-a-key-of-twenty-characters";
    static final String TEXT = "The heat pump replaces the boiler.";
    static final String SUMMARY = "{\"summary\": \"A heat pump replaces the boiler.\"}";

    private CompletionStub() {}

    /** What a digester makes with its key of what the server answers. */
    static Digest digest(WireMockExtension server, DigestRequest request, Duration timeout) {
        OutboundClients clients = new OutboundClients(Clock.systemUTC(), new OutboundSettings(List.of(), false));
        OpenAiModel model = new OpenAiModel("a-model", URI.create(server.baseUrl()), timeout);
        return new OpenAi(model, clients, JsonMapper.createDefault())
                .digester(KEY)
                .digest(request);
    }

    static DigestRequest request(Set<Output> outputs) {
        return new DigestRequest(TEXT, "en", outputs, "", Network.X);
    }

    static void answers(WireMockExtension server, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo(PATH)).willReturn(answer));
    }

    static int calls(WireMockExtension server) {
        return server.findAll(postRequestedFor(urlPathEqualTo(PATH))).size();
    }

    /** An answer whose content is this text. */
    static String content(String text) {
        return choice("{\"role\": \"assistant\", \"content\": %s, \"refusal\": null}".formatted(quoted(text)), "stop");
    }

    static String refusal(String text) {
        return choice("{\"role\": \"assistant\", \"content\": null, \"refusal\": %s}".formatted(quoted(text)), "stop");
    }

    static String choice(String message, String finishReason) {
        return """
                {"id": "chatcmpl-1", "object": "chat.completion", "model": "a-model-2026-01-01",
                 "choices": [{"index": 0, "message": %s, "finish_reason": "%s"}],
                 "usage": {"prompt_tokens": 120, "completion_tokens": 40, "total_tokens": 160}}""".formatted(message, finishReason);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
