package dev.medley.models.cloud;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.medley.models.Digest;
import dev.medley.models.Digest.Node;
import dev.medley.models.Digest.Topic;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiDigesterTest {

    private static final String GOOD = """
            {"summary": "A heat pump replaces the boiler.",
             "topics": [{"label": "boiler", "weight": 0.25}, {"label": "heat pump", "weight": 0.75}],
             "mindMap": {"label": "Heating", "children": [{"label": "Heat pump", "children": []}]},
             "socialPost": "The boiler goes. #HeatPump"}""";

    @RegisterExtension
    private final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @Test
    void theAnswerIsWhatTheModelFilledIn() {
        answers(okJson(CompletionStub.content(GOOD)));
        assertThat(digest(EnumSet.allOf(Output.class)))
                .isEqualTo(new Digest(
                        "A heat pump replaces the boiler.",
                        null,
                        List.of(new Topic("heat pump", 0.75), new Topic("boiler", 0.25)),
                        new Node("Heating", List.of(new Node("Heat pump", List.of()))),
                        "The boiler goes. #HeatPump",
                        new Model("openai", "a-model", Prompt.VERSION)));
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void theTextIsDataAndTheStrictSchemaTheOnlyWayOut() {
        answers(okJson(CompletionStub.content(GOOD)));
        Digest _ = digest();
        String schema = "$.response_format.json_schema";
        server.verify(postRequestedFor(urlPathEqualTo(CompletionStub.PATH))
                .withHeader("Authorization", equalTo("Bearer " + CompletionStub.KEY))
                .withRequestBody(notContaining(CompletionStub.KEY))
                .withRequestBody(matchingJsonPath("$.model", equalTo("a-model")))
                .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system")))
                .withRequestBody(matchingJsonPath("$.messages[0].content", notContaining(CompletionStub.TEXT)))
                .withRequestBody(matchingJsonPath("$.messages[1].role", equalTo("user")))
                .withRequestBody(matchingJsonPath("$.messages[1].content", containing(CompletionStub.TEXT)))
                .withRequestBody(matchingJsonPath("$.response_format.type", equalTo("json_schema")))
                .withRequestBody(matchingJsonPath(schema + ".strict", equalTo("true")))
                .withRequestBody(matchingJsonPath(schema + ".schema.additionalProperties", equalTo("false")))
                .withRequestBody(
                        matchingJsonPath(schema + ".schema.required", equalToJson("[\"summary\", \"quotations\"]"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"summary\": 7}",
                "{\"summary\": 1e999}",
                "{\"summary\": \" \"}",
                "{\"summary\": \"cut o",
                "[]",
                "null",
                "",
                "Sure, here it is",
                "{\"summary\": \"half a pair \\ud83d\"}"
            })
    void anAnswerThatBreaksTheRulesIsSentBackOnce(String garbage) {
        answersInTurn(okJson(CompletionStub.content(garbage)), okJson(CompletionStub.content(GOOD)));
        assertThat(digest().summary()).startsWith("A heat pump");
        assertThat(calls()).isEqualTo(2);
        server.verify(postRequestedFor(urlPathEqualTo(CompletionStub.PATH))
                .withRequestBody(matchingJsonPath("$.messages[2].role", equalTo("assistant")))
                .withRequestBody(matchingJsonPath("$.messages[3].content", containing("This cannot be used. "))));
    }

    @Test
    void aModelThatDoesNotLearnIsNotBelieved() {
        answers(okJson(CompletionStub.content("{}")));
        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void hostileNestingIsNoAnswer() {
        answers(okJson(CompletionStub.content("{\"mindMap\":" + "[".repeat(50_000))));
        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void aTextBeyondTheModelsReachIsNotSent() {
        DigestRequest request =
                new DigestRequest("日".repeat(Prompt.MAX_BYTES / 3 + 1), "ja", Set.of(Output.SUMMARY), "", Network.X);
        ModelFailure failure = catchThrowableOfType(
                ModelFailure.class, () -> CompletionStub.digest(server, request, Duration.ofSeconds(30)));
        assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(calls()).isZero();
    }

    private Digest digest() {
        return digest(Set.of(Output.SUMMARY));
    }

    private Digest digest(Set<Output> outputs) {
        return CompletionStub.digest(server, CompletionStub.request(outputs), Duration.ofSeconds(30));
    }

    private ModelFailure failure() {
        return catchThrowableOfType(ModelFailure.class, this::digest);
    }

    private void answers(ResponseDefinitionBuilder answer) {
        CompletionStub.answers(server, answer);
    }

    private int calls() {
        return CompletionStub.calls(server);
    }

    private void answersInTurn(ResponseDefinitionBuilder first, ResponseDefinitionBuilder second) {
        server.stubFor(post(urlPathEqualTo(CompletionStub.PATH))
                .inScenario("turns")
                .willReturn(first)
                .willSetStateTo("second"));
        server.stubFor(post(urlPathEqualTo(CompletionStub.PATH))
                .inScenario("turns")
                .whenScenarioStateIs("second")
                .willReturn(second));
    }
}
