package dev.medley.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The main job, step by step. */
final class Story {

    private static final String PASSWORD = "a demo that nobody guesses";

    private final Client client;
    private final Progress progress;

    Story(Client client, Progress progress) {
        this.client = client;
        this.progress = progress;
    }

    Outcome tell(Path file) {
        signUp("demo-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org");
        JsonNode recording = upload(file);
        String id = recording.path("id").asText();
        JsonNode predictionJob = client.post("/api/predictions", Map.of("recordingId", id));
        JsonNode transcriptionJob = client.post("/api/speech/transcriptions", Map.of("recordingId", id));
        JsonNode prediction = follow("Hear the emotion", predictionJob);
        JsonNode transcription = follow("Write down what is said", transcriptionJob);
        JsonNode transcript = digest(transcription);
        progress.begin("Count it all");
        JsonNode statistics = client.await(
                "/api/users/me/statistics", s -> s.path("transcripts").asInt() > 0, _ -> {});
        progress.done("Counted: " + statistics.path("predictions") + " prediction, " + statistics.path("transcriptions")
                + " transcription, " + statistics.path("transcripts") + " transcript");
        JsonNode waveform = client.get("/api/audio/" + id + "/waveform");
        return new Outcome(recording, waveform, prediction, transcription, transcript);
    }

    private void signUp(String email) {
        progress.begin("Register");
        client.post("/api/auth/register", Map.of("email", email, "password", PASSWORD, "displayName", "Demo"));
        progress.done("Registered " + email);
        progress.begin("Read the mail");
        String inbox = "/_twin/mailbox/messages?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        JsonNode mails = client.await(inbox, found -> !found.path("items").isEmpty(), _ -> {});
        String link = mails.at("/items/0/links/0").asText();
        client.post("/api/auth/verify-email", Map.of("token", link.substring(link.indexOf("token=") + 6)));
        progress.done("Proved the address with the token that was mailed");
        progress.begin("Sign in");
        JsonNode tokens = client.post("/api/auth/login", Map.of("email", email, "password", PASSWORD));
        client.signIn(tokens.path("access_token").asText());
        progress.done(
                "Signed in; the access token lasts " + tokens.path("expires_in").asInt() / 60 + " minutes");
    }

    private JsonNode upload(Path file) {
        progress.begin("Upload");
        JsonNode upload = client.post(
                "/api/audio/uploads",
                Map.of(
                        "fileName", file.getFileName().toString(),
                        "contentType", MediaTypes.of(file),
                        "sizeBytes", size(file)));
        client.put(upload.path("upload"), file);
        progress.done("Uploaded %,d bytes straight to S3".formatted(size(file)));
        progress.begin("Check and measure");
        JsonNode recording =
                client.await("/api/audio/" + upload.path("recordingId").asText(), Story::isSettled, _ -> {});
        if (recording.path("status").asText().equals("rejected")) {
            throw new DemoFailure("The recording was rejected: "
                    + recording.at("/rejection/detail").asText());
        }
        JsonNode media = recording.path("media");
        progress.done("Checked and measured: %s, %.1f s, %d Hz"
                .formatted(
                        media.path("codec").asText(),
                        media.path("durationMs").asDouble() / 1000,
                        media.path("sampleRate").asInt()));
        return recording;
    }

    private static boolean isSettled(JsonNode recording) {
        return List.of("ready", "rejected").contains(recording.path("status").asText());
    }

    private JsonNode digest(JsonNode transcription) {
        JsonNode job = client.post(
                "/api/transcripts",
                Map.of(
                        "transcriptionId", transcription.path("id").asText(),
                        "outputs", List.of("summary", "topics", "mindMap", "socialPost"),
                        "purpose", "demo"));
        return follow("Summarise, draw, and post", job);
    }

    private JsonNode follow(String what, JsonNode started) {
        progress.begin(what);
        JsonNode job = client.await("/api/jobs/" + started.path("jobId").asText(), Story::isOver, _ -> {});
        if (!job.path("status").asText().equals("succeeded")) {
            throw new DemoFailure(what + ": "
                    + job.at("/error/detail").asText(job.path("status").asText()));
        }
        JsonNode result = client.get(job.path("result").asText());
        JsonNode model = result.path("model");
        progress.done(what + ", by " + model.path("provider").asText() + " "
                + model.path("name").asText() + " " + model.path("version").asText());
        return result;
    }

    private static boolean isOver(JsonNode job) {
        return List.of("succeeded", "failed", "cancelled")
                .contains(job.path("status").asText());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
