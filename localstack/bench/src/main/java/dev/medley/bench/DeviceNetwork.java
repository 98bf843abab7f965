package dev.medley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;

/**
 * How a simulated device reaches the twin. Every tenth device has a network that comes and goes: for some requests it is not
 * there, and for some the answer is lost after the twin has done what it was asked for.
 */
final class DeviceNetwork {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FLAPPING = 10;

    private final HttpClient http;
    private final String base;
    private final String secret;
    private final Random random;
    private final boolean flaps;
    private final FleetCounts counts;

    DeviceNetwork(HttpClient http, String base, String secret, int number, FleetCounts counts) {
        this.http = http;
        this.base = base;
        this.secret = secret;
        this.random = new Random(number * 31L + 7);
        this.flaps = number % FLAPPING == 3;
        this.counts = counts;
    }

    /** Addresses are those of the stage; the twin may be reached by another. */
    private URI address(String href) {
        URI address = URI.create(href);
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create(base + address.getRawPath() + query);
    }

    JsonNode get(String href) throws IOException, InterruptedException {
        return JSON.readTree(answer(request(href).GET(), 200).body());
    }

    /** Sends something; what the twin does not take because it is over is no fault of the network. */
    int send(String method, String href, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(href).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        return answer(request, 0).statusCode();
    }

    /** The end of a file, from a place on; the twin says where it lies, and the store is not told who asks. */
    byte[] fetch(String href, int from) throws IOException, InterruptedException {
        String store = answer(request(href).GET(), 302)
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("There is no place to fetch from"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(store)).timeout(Duration.ofSeconds(60));
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        HttpResponse<byte[]> answer = http.send(request.GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != (from > 0 ? 206 : 200)) {
            throw new IOException("The store answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        if (flaps && random.nextInt(4) == 0) {
            throw new IOException("The network is not there");
        }
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        counts.took((System.nanoTime() - start) / 1_000_000);
        int status = answer.statusCode();
        if (status >= 400) {
            counts.count("answers of " + status);
        }
        if (flaps && random.nextInt(8) == 0) {
            throw new IOException("The answer is lost");
        }
        if (status == 429 || status >= 500 || (expected != 0 && status != expected)) {
            throw new IOException("The twin answered " + status);
        }
        return answer;
    }

    private HttpRequest.Builder request(String href) {
        return HttpRequest.newBuilder(address(href))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "GatewayToken " + secret);
    }
}
