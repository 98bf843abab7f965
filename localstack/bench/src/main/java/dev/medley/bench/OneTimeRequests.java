package dev.medley.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.TestServers;
import dev.medley.topology.Medley;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The requests of the main job that use up what they act on, so that each is made once on something of its own: CPU time of
 * the calling thread, warm, through the real Lambda handlers on real PostgreSQL, SQS and S3. What calls S3 before it
 * answers is compared with one such call by the bare SDK.
 */
public final class OneTimeRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final byte[] PART = new byte[1_000];
    private static final Map<String, Object> UPLOAD =
            Map.of("fileName", "a.wav", "contentType", "audio/wav", "sizeBytes", PART.length);

    /** Fewer than the uploads that an account may have under way. */
    private static final int EACH = 90;

    private static final int WARM_ROUNDS = 40;
    private static final int ROUNDS = 5;

    private final FunctionRuntime identity = RunningFunctions.function("identity", FunctionUnderTest.CHEAP_HASHES);
    private final FunctionRuntime audio = RunningFunctions.function("audio");
    private final Connection connection;
    private final String token;
    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    private OneTimeRequests() throws SQLException {
        BenchmarkAccount person = new BenchmarkAccount(identity);
        connection = TestServers.shared().database().dataSource().getConnection();
        BenchmarkAccount.verifyAll(connection);
        update("update account_data.tier set allowances = '{}'");
        token = person.accessToken();
    }

    /** Prints medians and quartiles. The servers would keep a failed run alive, so it ends the process itself. */
    public static void main(String... arguments) {
        try {
            OneTimeRequests bench = new OneTimeRequests();
            for (int i = 0; i < WARM_ROUNDS; i++) {
                bench.round();
            }
            bench.measured.clear();
            for (int i = 0; i < ROUNDS; i++) {
                bench.round();
            }
            CallingThread.printHead();
            bench.measured.forEach((what, values) -> CallingThread.print(
                    what, values.stream().mapToDouble(Double::doubleValue).toArray()));
        } catch (SQLException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void round() throws SQLException {
        RunningFunctions.emptyQueues();
        enterAndLeave();
        callS3();
        List<String> uploads = begin("begin an upload in parts");
        uploads.forEach(id -> put(signed(id)));
        uploads.forEach(id -> complete(id, arrived(id)));
        uploads.forEach(id -> measure("delete a recording", audio, delete("/api/audio/" + id)));
        begin("begin an upload in parts")
                .forEach(id -> measure(
                        "cancel an upload in parts",
                        audio,
                        post("/api/audio/uploads/" + id + "/cancellation", Map.of())));
        update("delete from audio.recording");
    }

    private void enterAndLeave() throws SQLException {
        List<BenchmarkAccount> people = IntStream.range(0, EACH)
                .mapToObj(_ -> new BenchmarkAccount(identity))
                .toList();
        BenchmarkAccount.mailAll(connection);
        people.forEach(person -> measure("prove an address", identity, person.proof()));
        people.forEach(person -> {
            String theirs = person.accessToken();
            // The access token is one that the function has seen, as in every budget.
            require(identity.request(LambdaRequests.signedIn(LambdaRequests.get("/api/auth/profile"), theirs)));
            measure(
                    "logout",
                    identity,
                    LambdaRequests.signedIn(LambdaRequests.post("/api/auth/logout", Map.of()), theirs));
        });
    }

    private void callS3() {
        try (S3Client s3 = S3Client.create()) {
            for (int i = 0; i < EACH; i++) {
                String key = "bench/" + UUID.randomUUID();
                measure(
                        "baseline: one call to S3",
                        () -> s3.createMultipartUpload(
                                r -> r.bucket(Medley.RECORDINGS).key(key)));
            }
        }
    }

    private List<String> begin(String what) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            JsonNode begun = measure(what, audio, post("/api/audio/uploads/multipart", UPLOAD));
            ids.add(begun.requiredAt("/recordingId").asText());
        }
        return ids;
    }

    private JsonNode signed(String id) {
        return measure(
                        "sign a part",
                        audio,
                        post("/api/audio/uploads/" + id + "/parts", Map.of("partNumbers", List.of(1))))
                .requiredAt("/parts/0/upload");
    }

    private String arrived(String id) {
        return measure(
                        "list the parts",
                        audio,
                        LambdaRequests.signedIn(LambdaRequests.get("/api/audio/uploads/" + id + "/parts"), token))
                .requiredAt("/parts/0/etag")
                .asText();
    }

    private void complete(String id, String etag) {
        Map<String, Object> parts = Map.of("parts", List.of(Map.of("partNumber", 1, "etag", etag)));
        measure("join the parts", audio, post("/api/audio/uploads/" + id + "/completion", parts));
    }

    private static void put(JsonNode upload) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(upload.requiredAt("/url").asText()))
                .PUT(BodyPublishers.ofByteArray(PART));
        upload.requiredAt("/headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Content-Length"))
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            require(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private APIGatewayProxyRequestEvent post(String path, Object body) {
        return LambdaRequests.signedIn(LambdaRequests.post(path, body), token);
    }

    private APIGatewayProxyRequestEvent delete(String path) {
        return LambdaRequests.signedIn(LambdaRequests.delete(path), token);
    }

    private JsonNode measure(String what, FunctionRuntime function, APIGatewayProxyRequestEvent request) {
        var answer = new Object() {
            APIGatewayProxyResponseEvent event = new APIGatewayProxyResponseEvent();
        };
        measure(what, () -> answer.event = function.request(request));
        require(answer.event);
        try {
            return JSON.readTree(Objects.requireNonNullElse(answer.event.getBody(), ""));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void measure(String what, Runnable work) {
        double millis = CallingThread.cpuMillis(work);
        measured.computeIfAbsent(what, _ -> new ArrayList<>()).add(millis);
    }

    private static void require(APIGatewayProxyResponseEvent answer) {
        require(answer.getStatusCode(), answer.getBody());
    }

    private static void require(int status, @Nullable String body) {
        if (status >= 300) {
            throw new IllegalStateException(status + " " + body);
        }
    }

    private void update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
