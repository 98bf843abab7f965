package dev.medley.bench;

import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.WavFile;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Uploads to predictions on a running twin: how many recordings a minute go all the way, and how many times faster than
 * they sound. The ratio is to the recordings' own duration.
 */
public final class Throughput {

    private final Api anybody;
    private final byte[] sound = WavFile.encode(
            new FliteVoice().speak("The orchard gave us twelve tons of apples.", FliteVoice.DEFAULT_VOICE));

    private Throughput(Api anybody) {
        this.anybody = anybody;
    }

    /**
     * Measures and prints.
     *
     * @param arguments where the twin is, and how many recordings (at most 1,000)
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int recordings = Math.min(1000, Integer.parseInt(arguments[1]));
        new Throughput(Api.at(URI.create(arguments[0]))).run(recordings);
    }

    private void run(int recordings) throws IOException, InterruptedException {
        Api api = signedUp();
        await(api, upload(api));
        long start = System.nanoTime();
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < recordings; i++) {
            jobs.add(upload(api));
        }
        long uploaded = System.nanoTime();
        jobs.forEach(job -> await(api, job));
        double seconds = (System.nanoTime() - start) / 1e9;
        double soundSeconds = recordings * (sound.length - 44) / 32_000.0;
        System.out.printf(
                "%d uploads in %.1f s; all predictions after %.1f s%n", recordings, (uploaded - start) / 1e9, seconds);
        System.out.printf(
                "%.0f recordings a minute, %.1f x faster than they sound%n",
                recordings / seconds * 60, soundSeconds / seconds);
    }

    private String upload(Api api) throws IOException, InterruptedException {
        ApiAnswer upload = api.post(
                        "/api/audio/uploads",
                        Map.of("fileName", "a.wav", "contentType", "audio/wav", "sizeBytes", sound.length))
                .is(201);
        HttpRequest.Builder put = HttpRequest.newBuilder(URI.create(upload.text("/upload/url")))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(sound));
        upload.at("/upload/headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                .forEach(header ->
                        put.setHeader(header.getKey(), header.getValue().asText()));
        HttpClient.newHttpClient().send(put.build(), BodyHandlers.discarding());
        return api.post("/api/predictions", Map.of("recordingId", upload.text("/recordingId")))
                .is(202)
                .text("/jobId");
    }

    private static void await(Api api, String job) {
        while (List.of("queued", "running").contains(api.get("/api/jobs/" + job).text("/status"))) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private Api signedUp() {
        String email = UUID.randomUUID() + "@example.org";
        Map<String, String> login = Map.of("email", email, "password", "a long and private sentence");
        anybody.post(
                        "/api/auth/register",
                        Map.of("email", email, "password", login.get("password"), "displayName", "B"))
                .is(202);
        ApiAnswer mails = anybody.get("/_twin/mailbox/messages?to=" + email);
        while (mails.at("/items").isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            mails = anybody.get("/_twin/mailbox/messages?to=" + email);
        }
        String link = mails.text("/items/0/links/0");
        anybody.post("/api/auth/verify-email", Map.of("token", link.substring(link.indexOf("token=") + 6)))
                .is(200);
        return anybody.with(anybody.post("/api/auth/login", login).is(200).text("/access_token"));
    }
}
