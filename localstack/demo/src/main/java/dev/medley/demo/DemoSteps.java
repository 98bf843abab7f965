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
final class DemoSteps {

    private static final String PASSWORD = "a demo that nobody guesses";

    private final DemoClient demoClient;
    private final StepPrinter stepPrinter;

    DemoSteps(DemoClient demoClient, StepPrinter stepPrinter) {
        this.demoClient = demoClient;
        this.stepPrinter = stepPrinter;
    }

    DemoResult tell(Path file) {
        signUp("demo-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org");
        JsonNode recording = upload(file);
        String id = recording.path("id").asText();
        JsonNode predictionJob = demoClient.post("/api/predictions", Map.of("recordingId", id));
        JsonNode transcriptionJob = demoClient.post("/api/speech/transcriptions", Map.of("recordingId", id));
        JsonNode prediction = follow("Hear the emotion", predictionJob);
        JsonNode transcription = follow("Write down what is said", transcriptionJob);
        JsonNode transcript = digest(transcription);
        stepPrinter.begin("Count it all");
        JsonNode statistics = demoClient.await(
                "/api/users/me/statistics", s -> s.path("transcripts").asInt() > 0, _ -> {});
        stepPrinter.done(
                "Counted: " + statistics.path("predictions") + " prediction, " + statistics.path("transcriptions")
                        + " transcription, " + statistics.path("transcripts") + " transcript");
        JsonNode waveform = demoClient.get("/api/audio/" + id + "/waveform");
        return new DemoResult(recording, waveform, prediction, transcription, transcript);
    }

    private void signUp(String email) {
        stepPrinter.begin("Register");
        demoClient.post("/api/auth/register", Map.of("email", email, "password", PASSWORD, "displayName", "Demo"));
        stepPrinter.done("Registered " + email);
        stepPrinter.begin("Read the mail");
        String inbox = "/_twin/mailbox/messages?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        JsonNode mails = demoClient.await(inbox, found -> !found.path("items").isEmpty(), _ -> {});
        String link = mails.at("/items/0/links/0").asText();
        demoClient.post("/api/auth/verify-email", Map.of("token", link.substring(link.indexOf("token=") + 6)));
        stepPrinter.done("Proved the address with the token that was mailed");
        stepPrinter.begin("Sign in");
        JsonNode tokens = demoClient.post("/api/auth/login", Map.of("email", email, "password", PASSWORD));
        demoClient.signIn(tokens.path("access_token").asText());
        stepPrinter.done(
                "Signed in; the access token lasts " + tokens.path("expires_in").asInt() / 60 + " minutes");
    }

    private JsonNode upload(Path file) {
        stepPrinter.begin("Upload");
        JsonNode upload = demoClient.post(
                "/api/audio/uploads",
                Map.of(
                        "fileName", file.getFileName().toString(),
                        "contentType", MediaTypes.of(file),
                        "sizeBytes", size(file)));
        demoClient.put(upload.path("upload"), file);
        stepPrinter.done("Uploaded %,d bytes straight to S3".formatted(size(file)));
        stepPrinter.begin("Check and measure");
        JsonNode recording =
                demoClient.await("/api/audio/" + upload.path("recordingId").asText(), DemoSteps::isSettled, _ -> {});
        if (recording.path("status").asText().equals("rejected")) {
            throw new DemoFailure("The recording was rejected: "
                    + recording.at("/rejection/detail").asText());
        }
        JsonNode media = recording.path("media");
        stepPrinter.done("Checked and measured: %s, %.1f s, %d Hz"
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
        JsonNode job = demoClient.post(
                "/api/transcripts",
                Map.of(
                        "transcriptionId", transcription.path("id").asText(),
                        "outputs", List.of("summary", "topics", "mindMap", "socialPost"),
                        "purpose", "demo"));
        return follow("Summarise, draw, and post", job);
    }

    private JsonNode follow(String what, JsonNode started) {
        stepPrinter.begin(what);
        JsonNode job = demoClient.await("/api/jobs/" + started.path("jobId").asText(), DemoSteps::isOver, _ -> {});
        if (!job.path("status").asText().equals("succeeded")) {
            throw new DemoFailure(what + ": "
                    + job.at("/error/detail").asText(job.path("status").asText()));
        }
        JsonNode result = demoClient.get(job.path("result").asText());
        JsonNode model = result.path("model");
        stepPrinter.done(what + ", by " + model.path("provider").asText() + " "
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
