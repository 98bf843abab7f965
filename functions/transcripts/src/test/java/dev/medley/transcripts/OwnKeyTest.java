package dev.medley.transcripts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.providerkeys.KeyCipher;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.LocalDataKeyOpener;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.ProviderKeyText;
import dev.medley.storage.FieldEncryption;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was made already is made again with a key: on the test's own thread, because others who read the queue know
 * nothing of the provider here.
 */
@FunctionTest("transcripts")
class OwnKeyTest {

    @RegisterExtension
    private static final WireMockExtension OPENAI = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private static @Nullable FunctionUnderTest functionWithProvider;

    private static final ResponseDefinitionBuilder GOOD =
            WritingModel.says("{\"summary\": \"Written by the model with the key.\", \"quotations\": []}");

    private final String key = "sk-" + UUID.randomUUID();
    private final UUID keyId = UUID.randomUUID();
    private final Writer writer;
    private final FunctionUnderTest function;

    OwnKeyTest(FunctionUnderTest transcripts) {
        writer = Writer.of(transcripts);
        function = withProvider();
    }

    /** One for all tests here. */
    private static FunctionUnderTest withProvider() {
        if (functionWithProvider == null) {
            functionWithProvider = FunctionUnderTest.with(
                    "transcripts",
                    Map.of(
                            "medley.provider-keys.openai-url",
                            OPENAI.baseUrl(),
                            "medley.provider-keys.anthropic-url",
                            "http://localhost:1"));
        }
        return functionWithProvider;
    }

    @Test
    void theAccountsOwnKeyIsUsedAndTheAnswerSaysSo() {
        answers(GOOD);
        ApiAnswer transcript = made();
        assertThat(transcript.text("/summary")).isEqualTo("Written by the model with the key.");
        assertThat(transcript.text("/model/provider")).isEqualTo("openai");
        assertThat(transcript.text("/model/name")).isEqualTo("gpt-4.1-mini");
        assertThat(transcript.at("/model/ownKey").asBoolean()).isTrue();
        assertThat(transcript.body()).doesNotContain(key);
        OPENAI.verify(1, postRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer " + key)));
        assertThat(Rows.events(keyId)).isEmpty();
    }

    @Test
    void whoBroughtNoKeyIsAnsweredByTheOthers() {
        ApiAnswer transcript = writer.digested(Writer.HEATING, "outputs", List.of("summary"));
        assertThat(transcript.text("/model/provider")).isEqualTo("embedded");
        assertThat(transcript.at("/model/ownKey").isBoolean()).isTrue();
        assertThat(transcript.at("/model/ownKey").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 429, 500, 503})
    void whereTheProviderDoesNotAnswerTheOthersDo(int status) {
        answers(aResponse().withStatus(status));
        assertThat(madeByOthers()).isTrue();
        assertThat(Rows.events(keyId)).isEmpty();
    }

    @Test
    void anAnswerThatBreaksTheRulesIsNone() {
        answers(WritingModel.says("{}"));
        assertThat(madeByOthers()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aKeyThatIsRefusedIsAnnouncedAndTheWorkGoesOn(int status) {
        answers(aResponse().withStatus(status).withBody("No such key: " + key));
        assertThat(madeByOthers()).isTrue();
        assertThat(Rows.events(keyId)).containsExactly("provider-key.refused");
        assertThat(dev.medley.testkit.Rows.texts("select e::text from events.event e where subject_id = ?", keyId))
                .allSatisfy(event -> assertThat(event)
                        .contains("openai", writer.account().id().toString())
                        .doesNotContain(key));
    }

    @Test
    void aTextThatTheProviderRefusesIsOfferedToNobodyElse() {
        answers(aResponse().withBody("""
                data: {"choices": [{"delta": {"refusal": "No."}, "finish_reason": "stop"}]}

                data: [DONE]

                """));
        assertThatThrownBy(this::made)
                .isInstanceOfSatisfying(
                        JobFailure.class,
                        failure -> assertThat(failure.error().code()).isEqualTo("text-refused"));
    }

    @Test
    void aKeyThatDoesNotOpenIsLeftAndTheWorkGoesOn() {
        UUID id = asked();
        bring(new KeyPlace(UUID.randomUUID(), ModelProvider.OPENAI));
        assertThat(work(id).text("/model/provider")).isEqualTo("embedded");
        OPENAI.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void aKeyToAnotherProviderIsNotSentThere() {
        UUID id = asked();
        bring(new KeyPlace(writer.account().id(), ModelProvider.ANTHROPIC), ModelProvider.ANTHROPIC);
        assertThat(work(id).text("/model/provider")).isEqualTo("embedded");
        OPENAI.verify(0, postRequestedFor(anyUrl()));
    }

    /** Whether others answered once the provider had been asked. */
    private boolean madeByOthers() {
        ApiAnswer transcript = made();
        assertThat(OPENAI.findAll(postRequestedFor(anyUrl()))).isNotEmpty();
        assertThat(transcript.body()).doesNotContain(key);
        return transcript.text("/model/provider").equals("embedded")
                && !transcript.at("/model/ownKey").asBoolean(true);
    }

    private ApiAnswer made() {
        UUID id = asked();
        bring(new KeyPlace(writer.account().id(), ModelProvider.OPENAI));
        return work(id);
    }

    private UUID asked() {
        return writer.digested(Writer.HEATING, "outputs", List.of("summary")).id();
    }

    private ApiAnswer work(UUID id) {
        JobLease lease =
                new JobLease(Rows.jobOn(id), UUID.randomUUID(), writer.account().id(), id, 1);
        JobOutcome outcome = function.bean(TranscriptWork.class).run(lease, _ -> {});
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        JobOutcome.Result.class, result -> result.keep().run());
        return writer.reads(id);
    }

    private void bring(KeyPlace sealedFor) {
        bring(sealedFor, ModelProvider.OPENAI);
    }

    /** Keeps a key as account-data would. */
    private void bring(KeyPlace sealedFor, ModelProvider provider) {
        byte[] dataKey = new byte[32];
        byte[] wrapped = function.bean(FieldEncryption.class).seal(LocalDataKeyOpener.PURPOSE, dataKey.clone());
        Rows.change(
                "insert into account_data.pub_provider_keys values (?, ?, ?, ?, ?, ?)",
                keyId,
                writer.account().id(),
                provider.text(),
                KeyCipher.encrypt(new ProviderKeyText(key), dataKey, sealedFor),
                wrapped,
                LocalDataKeyOpener.NAME);
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        OPENAI.stubFor(post(anyUrl()).willReturn(answer));
    }
}
