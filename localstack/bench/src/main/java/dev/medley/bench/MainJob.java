package dev.medley.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each request of the main job, warm, one thread, through the real Lambda handlers on real PostgreSQL and SQS. The workers
 * stand still: what they do is counted by throughput. What sends events is warm late, after tens of
 * thousands of requests.
 */
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class MainJob extends ServedBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> UPLOAD =
            Map.of("fileName", "a.wav", "contentType", "audio/wav", "sizeBytes", 100_000);
    private static final Map<String, Object> TRANSCRIPT = Map.of(
            "text",
            "The harvest was good this year. We lost half of the cherries to the frost. "
                    + "The press is broken, and we decide next week whether to buy a new one or to rent one.",
            "outputs",
            List.of("summary", "topics", "mindMap"),
            "purpose",
            "meeting");

    private final FunctionRuntime audio = RunningFunctions.function("audio");
    private final FunctionRuntime identity = RunningFunctions.function("identity");
    private final FunctionRuntime predictions = RunningFunctions.function("predictions");
    private final FunctionRuntime speech = RunningFunctions.function("speech");
    private final FunctionRuntime transcripts = RunningFunctions.function("transcripts");
    private final FunctionRuntime platform = RunningFunctions.function("platform");
    private final Map<String, Call> calls = new HashMap<>();
    private final String token;
    private final Connection connection;
    private int uploads;

    /** What is read; the baseline takes no statement and no token. */
    @State(Scope.Benchmark)
    public static class Reading {
        @Param({
            "baseline edge",
            "profile",
            "recording",
            "recordings",
            "download",
            "prediction",
            "predictions",
            "transcription",
            "transcript",
            "transcripts",
            "job",
            "statistics",
            "activity"
        })
        public String of = "";
    }

    /** What is made. */
    @State(Scope.Benchmark)
    public static class Making {
        @Param({"upload", "prediction", "transcription", "transcript"})
        public String of = "";
    }

    /** One request, made beforehand so that only its answering is measured. */
    private record Call(FunctionRuntime function, APIGatewayProxyRequestEvent request) {

        APIGatewayProxyResponseEvent answer() {
            var answer = function.request(request);
            if (answer.getStatusCode() >= 300) {
                throw new IllegalStateException(answer.getBody());
            }
            return answer;
        }
    }

    /** Starts the functions and signs somebody up who may make as much as they like. */
    public MainJob() {
        BenchmarkAccount person = new BenchmarkAccount(identity);
        try {
            connection = TestServers.shared().database().dataSource().getConnection();
            BenchmarkAccount.verifyAll(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        update("update account_data.tier set allowances = '{}'");
        token = person.accessToken();
        String recording = make("upload", audio, "/api/audio/uploads", UPLOAD, "/recordingId");
        makeReady(recording);
        Map<String, Object> ofRecording = Map.of("recordingId", recording);
        String prediction = make("prediction", predictions, "/api/predictions", ofRecording, "/id");
        String job = make("prediction", predictions, "/api/predictions", ofRecording, "/jobId");
        String transcription = make("transcription", speech, "/api/speech/transcriptions", ofRecording, "/id");
        String transcript = make("transcript", transcripts, "/api/transcripts", TRANSCRIPT, "/id");
        calls.put("read baseline edge", new Call(platform, LambdaRequests.get("/api/health/live")));
        read("profile", identity, "/api/auth/profile");
        read("recording", audio, "/api/audio/" + recording);
        read("recordings", audio, "/api/audio");
        read("download", audio, "/api/audio/" + recording + "/download");
        read("prediction", predictions, "/api/predictions/" + prediction);
        read("predictions", predictions, "/api/predictions");
        read("transcription", speech, "/api/speech/transcriptions/" + transcription);
        read("transcript", transcripts, "/api/transcripts/" + transcript);
        read("transcripts", transcripts, "/api/transcripts");
        read("job", platform, "/api/jobs/" + job);
        read("statistics", identity, "/api/users/me/statistics");
        read("activity", identity, "/api/users/me/activity");
    }

    /** On another thread than the one whose CPU time is taken. */
    @Setup(Level.Iteration)
    public void emptyQueues() {
        CompletableFuture.runAsync(RunningFunctions::emptyQueues).join();
    }

    @Benchmark
    public Object read(Reading reading) {
        return call("read " + reading.of);
    }

    /** An account may have a hundred uploads under way, so they are taken away now and then. */
    @Benchmark
    @Warmup(iterations = 50, time = 3)
    @Measurement(iterations = 15, time = 2)
    public Object make(Making making) {
        if (++uploads % 90 == 0) {
            update("delete from audio.recording where status = 'uploading'");
        }
        return call("make " + making.of);
    }

    private Object call(String name) {
        return Objects.requireNonNull(calls.get(name)).answer();
    }

    private void read(String name, FunctionRuntime function, String path) {
        calls.put("read " + name, new Call(function, LambdaRequests.signedIn(LambdaRequests.get(path), token)));
    }

    private String make(String name, FunctionRuntime function, String path, Map<String, Object> body, String pointer) {
        Call call = new Call(function, LambdaRequests.signedIn(LambdaRequests.post(path, body), token));
        calls.put("make " + name, call);
        try {
            return JSON.readTree(call.answer().getBody()).requiredAt(pointer).asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the worker leaves a recording that it has measured. */
    private void makeReady(String recording) {
        update("update audio.recording set status = 'ready', due_at = null, container = 'wav', codec = 'pcm_s16le',"
                + " sample_rate = 16000, channels = 1, duration_ms = 3100, loudness_lufs = -23, clipping_ratio = 0,"
                + " speech_ratio = 0.9, signal_to_noise_db = 30, signal_to_noise_trusted = true"
                + " where id = '" + recording + "'");
    }

    private void update(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
