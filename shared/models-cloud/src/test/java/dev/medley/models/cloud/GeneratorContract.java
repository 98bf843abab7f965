package dev.medley.models.cloud;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.medley.models.AnswerSchema;
import dev.medley.models.ChatMessage;
import dev.medley.models.GeneratedText;
import dev.medley.models.GenerationRequest;
import dev.medley.models.KeyRefusedFailure;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.TextGenerator;
import dev.medley.models.TokenUsage;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every generator does, whatever its provider's API looks like. */
abstract class GeneratorContract {

    static final String KEY = "sk-a-key-of-twenty-characters";
    static final String SAID = "Höhe: 你好 👨‍👩‍👧";
    static final AnswerSchema SCHEMA = new AnswerSchema("answer", """
            {"type": "object", "required": ["a"], "additionalProperties": false, "properties": {"a": {"type": "string"}}}""");
    static final GenerationRequest REQUEST = GenerationRequest.of(
            "Be brief.",
            List.of(ChatMessage.user("How high?"), ChatMessage.assistant("What?"), ChatMessage.user("The house.")),
            100);

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    final List<String> heard = new ArrayList<>();

    abstract TextGenerator generator(URI url, Duration timeout);

    /** An answer that says this and ends for this provider's reason. */
    abstract ResponseDefinitionBuilder answer(String text, String reason);

    abstract String stop();

    abstract String cutOff();

    abstract String refused();

    static OutboundClients clients() {
        return new OutboundClients(Clock.systemUTC(), new OutboundSettings(List.of(), false));
    }

    GeneratedText generate(GenerationRequest request) {
        return generator(URI.create(server.baseUrl()), Duration.ofSeconds(5)).generate(request, heard::add);
    }

    void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(post(anyUrl()).willReturn(answer));
    }

    int calls() {
        return server.findAll(postRequestedFor(anyUrl())).size();
    }

    ModelFailure failure() {
        return catchThrowableOfType(ModelFailure.class, () -> generate(REQUEST));
    }

    @Test
    void theAnswerIsHeardAndCounted() {
        answers(answer(SAID, stop()));

        GeneratedText answer = generate(REQUEST);

        assertThat(answer.text()).isEqualTo(SAID);
        assertThat(String.join("", heard)).isEqualTo(SAID);
        assertThat(answer.usage()).isEqualTo(new TokenUsage(120, 40));
        assertThat(answer.isCutOff()).isFalse();
        assertThat(answer.model().name()).isEqualTo("a-model");
    }

    @Test
    void anAnswerThatIsCutOffSaysSo() {
        answers(answer("half", cutOff()));

        assertThat(generate(REQUEST).isCutOff()).isTrue();
    }

    @Test
    void whatTheProviderRefusesNobodyElseIsAsked() {
        answers(answer("no", refused()));

        assertThat(failure().kind()).isEqualTo(Kind.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {402, 404, 408, 429, 500, 503, 529})
    void aFailureOfTheProviderLeavesTheQuestionToOthers(int status) {
        answers(aResponse().withStatus(status).withBody("{\"error\": {\"message\": \"secret detail\"}}"));

        ModelFailure failure = failure();

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessageNotContaining("secret");
        assertThat(heard).isEmpty();
        assertThat(calls()).isEqualTo(1);
    }

    /** For providers that are called over HTTP. */
    void theFailureSaysWhenToAskAgain() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "7"));
        assertThat(failure().retryAfter()).contains(Duration.ofSeconds(7));
        answers(aResponse().withStatus(429));
        assertThat(failure().retryAfter()).isEmpty();
        answers(aResponse().withStatus(500));
        assertThat(failure().retryAfter())
                .hasValueSatisfying(time -> assertThat(time).isLessThan(Duration.ofSeconds(1)));
    }

    /** For those, too. */
    void whatIsUsedUpIsNoFaultOfTheText(int status, String error) {
        answers(aResponse().withStatus(status).withBody("{\"error\": " + error + "}"));
        ModelFailure failure = failure();
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.retryAfter())
                .hasValueSatisfying(time -> assertThat(time).isGreaterThan(Duration.ofMinutes(1)));
    }

    @Test
    void aTextThatTheModelCannotTakeIsLeftToOthers() {
        answers(aResponse()
                .withStatus(400)
                .withHeader("x-amzn-errortype", "ValidationException")
                .withBody("{}"));

        assertThat(failure().kind()).isEqualTo(Kind.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "data: {\n\n", "data: []\n\ndata: 7\n\n", "<html>", "{}"})
    void garbageIsNoAnswer(String garbage) {
        answers(aResponse().withStatus(200).withBody(garbage));

        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void aSlowProviderIsLeft() {
        answers(answer(SAID, stop()).withFixedDelay(3000));

        ModelFailure failure = catchThrowableOfType(
                ModelFailure.class,
                () -> generator(URI.create(server.baseUrl()), Duration.ofMillis(300))
                        .generate(REQUEST, heard::add));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    /** For providers with keys. */
    void theKeyIsRefused() {
        answers(aResponse().withStatus(401));

        assertThat(failure()).isInstanceOf(KeyRefusedFailure.class);
    }
}
