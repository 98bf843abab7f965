package dev.medley.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;

/** Writes an {@link DemoResult} as one page that needs nothing else: no server, no network. */
final class ResultPage {

    /** A longer recording is not put into the page; everything else is. */
    private static final long MOST_AUDIO = 8 * 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultPage() {}

    static Path write(DemoResult demoResult, Path recording, Path folder) {
        ObjectNode data = JSON.createObjectNode();
        data.set("recording", demoResult.recording());
        data.set("waveform", demoResult.waveform());
        data.set("prediction", demoResult.prediction());
        data.set("transcription", demoResult.transcription());
        data.set("transcript", demoResult.transcript());
        try {
            data.put("audio", audio(recording));
            String page = template()
                    .replace("\"$DATA\"", JSON.writeValueAsString(data).replace("</", "<\\/"));
            Path file = folder.resolve(demoResult.recording().path("id").asText() + ".html");
            Files.createDirectories(folder);
            return Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String audio(Path recording) throws IOException {
        return Files.size(recording) > MOST_AUDIO
                ? ""
                : "data:" + MediaTypes.of(recording) + ";base64,"
                        + Base64.getEncoder().encodeToString(Files.readAllBytes(recording));
    }

    private static String template() throws IOException {
        try (InputStream file = ResultPage.class.getResourceAsStream("page.html")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
