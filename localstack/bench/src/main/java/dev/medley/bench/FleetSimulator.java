package dev.medley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.kernel.Digests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Devices of a batch on a running twin, as many as one likes: they poll, install what they are offered and say how they are. Some
 * lose power in the middle, get a file that is not the one that was meant, or are cut off for a while.
 */
public final class FleetSimulator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SPREAD = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final String secret;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    private FleetSimulator(String base, String secret) {
        this.base = base;
        this.secret = secret;
    }

    /**
     * Runs until it is interrupted, and prints what devices did every few seconds.
     *
     * @param arguments where the twin is, how many devices, and the secret of their batch
     */
    public static void main(String[] arguments) {
        FleetSimulator simulator = new FleetSimulator(arguments[0], arguments[2]);
        int devices = Math.clamp(Integer.parseInt(arguments[1]), 1, 100_000);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < devices; i++) {
                String id = "simulated-" + i;
                Random random = new Random(i);
                threads.execute(() -> simulator.live(id, random));
            }
            simulator.report();
        }
    }

    private void report() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(SPREAD.toNanos());
            System.out.println(counts);
        }
    }

    private void live(String id, Random random) {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos((long) (random.nextDouble() * SPREAD.toNanos()));
            try {
                come(id, random);
            } catch (IOException _) {
                count("cut off");
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void come(String id, Random random) throws IOException, InterruptedException {
        if (random.nextInt(50) == 0) {
            count("was cut off");
            return;
        }
        String path = "/DEFAULT/controller/v1/" + id;
        JsonNode links = get(base + path).path("_links");
        count("polls");
        if (links.has("configData")) {
            send("PUT", path + "/configData", "{\"mode\":\"merge\",\"data\":{\"serial\":\"" + id + "\"}}");
        }
        if (links.has("cancelAction")) {
            feedback(href(links, "cancelAction"), "closed", "success");
            count("left");
        } else if (links.has("deploymentBase")) {
            install(href(links, "deploymentBase"), random);
        }
        if (random.nextInt(10) == 0) {
            send("POST", path + "/heartbeats", "{\"metrics\":{\"battery\":" + (20 + random.nextInt(80)) + "}}");
        }
    }

    private void install(String address, Random random) throws IOException, InterruptedException {
        feedback(address, "download", "none");
        if (random.nextInt(20) == 0) {
            count("lost power");
            return;
        }
        for (JsonNode chunk : get(address).at("/deployment/chunks")) {
            for (JsonNode artifact : chunk.path("artifacts")) {
                byte[] file = fetch(artifact.at("/_links/download-http/href").asText());
                boolean spoiled = random.nextInt(20) == 0;
                String digest = spoiled ? "" : Digests.hex(Digests.sha256(file));
                if (!digest.equals(artifact.at("/hashes/sha256").asText())) {
                    feedback(address, "closed", "failure");
                    count("wrong hash");
                    return;
                }
            }
        }
        feedback(address, "closed", "success");
        count("installed");
    }

    private void feedback(String address, String execution, String finished) throws IOException, InterruptedException {
        send(
                "POST",
                URI.create(address).getPath() + "/feedback",
                "{\"status\":{\"execution\":\"%s\",\"result\":{\"finished\":\"%s\"}}}".formatted(execution, finished));
    }

    /** Addresses are those of the stage; the twin may be reached by another. */
    private String href(JsonNode links, String name) {
        return base + URI.create(links.path(name).path("href").asText()).getPath();
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(address).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private byte[] fetch(String address) throws IOException, InterruptedException {
        HttpRequest request =
                request(base + URI.create(address).getPath()).GET().build();
        return http.send(request, BodyHandlers.ofByteArray()).body();
    }

    private void send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = request(base + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
            count("answers of " + status);
        }
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "GatewayToken " + secret);
    }

    private void count(String what) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }
}
