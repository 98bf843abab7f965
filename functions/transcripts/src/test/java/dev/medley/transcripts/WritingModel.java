package dev.medley.transcripts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobRunner;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A model that writes, at the wire, and a function that asks it. It reads no queue: work is done on the test's own thread.
 */
final class WritingModel {

    static final WritingModel SHARED = new WritingModel();

    /** One that fails so often that it is left alone. */
    static final WritingModel FAILING = new WritingModel();

    private static final String PATH = "/v1/chat/completions";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final FunctionUnderTest function;

    private WritingModel() {
        server.start();
        function = FunctionUnderTest.withoutQueues(
                "transcripts",
                Map.of(
                        "medley.models.generation.routes",
                        "digest=openai",
                        "medley.models.generation.digest.chunk-characters",
                        "2000",
                        "medley.openai-secret",
                        "the-stages-own-openai-key",
                        "medley.provider-keys.openai-url",
                        server.baseUrl()));
    }

    FunctionUnderTest function() {
        return function;
    }

    /** To every request that says this. */
    void answers(String subject, ResponseDefinitionBuilder answer) {
        server.stubFor(
                post(urlPathEqualTo(PATH)).withRequestBody(containing(subject)).willReturn(answer));
    }

    /** To the first request that says this, and to those behind it. */
    void answersInTurn(String subject, ResponseDefinitionBuilder first, ResponseDefinitionBuilder next) {
        answers(subject, first);
        server.stubFor(post(urlPathEqualTo(PATH))
                .withRequestBody(containing(subject))
                .withRequestBody(containing("This cannot be used."))
                .willReturn(next));
    }

    List<LoggedRequest> calls(String subject) {
        return server.findAll(postRequestedFor(urlPathEqualTo(PATH)).withRequestBody(containing(subject)));
    }

    /** 1000 tokens in, 100 out. */
    static ResponseDefinitionBuilder says(String text) {
        try {
            return aResponse().withBody("""
                    data: {"choices": [{"delta": {"content": %s}}]}

                    data: {"choices": [{"delta": {}, "finish_reason": "stop"}]}

                    data: {"choices": [], "usage": {"prompt_tokens": 1000, "completion_tokens": 100}}

                    data: [DONE]

                    """.formatted(JSON.writeValueAsString(text)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transcript that nobody has worked on, and nobody does who reads the queue. */
    UUID asked(Writer writer, String text, Map<String, ?> wishes) {
        UUID transcription = UUID.randomUUID();
        Rows.change(
                "insert into speech.pub_transcriptions (id, owner_id, status) values (?, ?, 'running')",
                transcription,
                writer.account().id());
        Map<String, Object> body = new HashMap<>(wishes);
        body.put("transcriptionId", transcription);
        UUID id = writer.api().post("/api/transcripts", body).is(202).id();
        await().atMost(Duration.ofSeconds(30)).until(() -> Rows.hasWaited(id));
        Rows.change("update transcripts.transcript set text = ? where id = ?", text, id);
        return id;
    }

    /** Does the work as a worker does that took it off a queue. */
    void run(UUID id) {
        function.bean(JobRunner.class).run(Rows.jobOn(id), function.bean(TranscriptWork.class));
    }

    /** Does the work. */
    ApiAnswer make(Writer writer, UUID id) {
        JobLease lease =
                new JobLease(Rows.jobOn(id), UUID.randomUUID(), writer.account().id(), id, 1);
        JobOutcome outcome = function.bean(TranscriptWork.class).run(lease, _ -> {});
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        JobOutcome.Result.class, result -> result.keep().run());
        return writer.reads(id);
    }
}
