package dev.medley.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.parts.FunctionRuntime;
import dev.medley.testkit.Requests;
import dev.medley.testkit.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each request of the main job, warm, one thread, through the real Lambda handlers on real PostgreSQL and SQS. The workers
 * stand still: what they do is counted by throughput. What sends events is warm late, after thousands of requests.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class MainJob extends ServedBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> UPLOAD =
            Map.of("fileName", "a.wav", "contentType", "audio/wav", "sizeBytes", 100_000);
    private static final String TEXT = "The harvest was good this year. We lost half of the cherries to the frost. "
            + "The press is broken, and we decide next week whether to buy a new one or to rent one.";

    private final FunctionRuntime audio = Running.function("audio");
    private final FunctionRuntime predictions = Running.function("predictions");
    private final FunctionRuntime speech = Running.function("speech");
    private final FunctionRuntime transcripts = Running.function("transcripts");
    private final FunctionRuntime platform = Running.function("platform");
    private final Connection connection;
    private final String token;
    private final String recording;
    private final JsonNode prediction;
    private int uploads;

    /** Starts the functions and signs somebody up who may make as much as they like. */
    public MainJob() {
        SignedUp person = new SignedUp(Running.function("identity"));
        try {
            connection = Servers.shared().database().dataSource().getConnection();
            SignedUp.verifyAll(connection);
            update("update identity.tier set allowances = '{}'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        token = person.accessToken();
        recording =
                made(audio, "/api/audio/uploads", UPLOAD).path("recordingId").asText();
        prediction = requestPrediction();
    }

    /** The baseline: no statement, no token. */
    @Benchmark
    public Object baselineEdge() {
        return platform.request(Requests.get("/api/health/live"));
    }

    /** An account may have a hundred uploads under way, so they are taken away now and then. */
    @Benchmark
    @Warmup(iterations = 20, time = 3)
    public JsonNode declareUpload() throws SQLException {
        if (++uploads % 90 == 0) {
            update("delete from audio.recording where status = 'uploading'");
        }
        return made(audio, "/api/audio/uploads", UPLOAD);
    }

    @Benchmark
    public JsonNode readRecording() {
        return read(audio, "/api/audio/" + recording);
    }

    @Benchmark
    public JsonNode listRecordings() {
        return read(audio, "/api/audio");
    }

    @Benchmark
    @Warmup(iterations = 20, time = 3)
    public JsonNode requestPrediction() {
        return made(predictions, "/api/predictions", Map.of("recordingId", recording));
    }

    @Benchmark
    public JsonNode readPrediction() {
        return read(predictions, "/api/predictions/" + prediction.path("id").asText());
    }

    @Benchmark
    @Warmup(iterations = 20, time = 3)
    public JsonNode requestTranscription() {
        return made(speech, "/api/speech/transcriptions", Map.of("recordingId", recording));
    }

    @Benchmark
    @Warmup(iterations = 20, time = 3)
    public JsonNode requestTranscript() {
        return made(
                transcripts,
                "/api/transcripts",
                Map.of("text", TEXT, "outputs", List.of("summary", "topics", "mindMap"), "purpose", "meeting"));
    }

    @Benchmark
    public JsonNode listTranscripts() {
        return read(transcripts, "/api/transcripts");
    }

    @Benchmark
    public JsonNode readJob() {
        return read(platform, "/api/jobs/" + prediction.path("jobId").asText());
    }

    private void update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private JsonNode made(FunctionRuntime function, String path, Map<String, Object> body) {
        return answer(function, Requests.post(path, body));
    }

    private JsonNode read(FunctionRuntime function, String path) {
        return answer(function, Requests.get(path));
    }

    private JsonNode answer(FunctionRuntime function, APIGatewayProxyRequestEvent request) {
        var answer = function.request(Requests.with(request, "Authorization", "Bearer " + token));
        if (answer.getStatusCode() >= 300) {
            throw new IllegalStateException(answer.getBody());
        }
        try {
            return JSON.readTree(answer.getBody());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
