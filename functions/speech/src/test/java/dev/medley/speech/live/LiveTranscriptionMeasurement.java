package dev.medley.speech.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.audio.AudioModels;
import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import dev.medley.speech.evaluation.AlignmentStep.Edit;
import dev.medley.speech.evaluation.ComparedWord;
import dev.medley.speech.evaluation.WordAlignment;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Speaks recordings as fast as they sound, over the socket, and breaks every other connection in the middle: word errors beside
 * those of the whole recording, and how old partials are. {@code mvn -pl functions/speech test
 * -Dtest=LiveTranscriptionMeasurement -Dmedley.spoken.wavs=FOLDER} writes {@code target/live-transcription.txt}; the folder
 * holds WAV files at 16 kHz and {@code transcripts.tsv} (columns {@code file}, {@code text}, with a heading).
 */
@FunctionTest("speech")
@ResourceLock("speech-live")
@EnabledIfSystemProperty(named = "medley.spoken.wavs", matches = ".+")
class LiveTranscriptionMeasurement {

    private static final long SEED = 98;

    private final FunctionUnderTest function;
    private final List<Long> ages = new ArrayList<>();
    private final List<Long> firsts = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Random random = new Random(SEED);
    private int words;
    private int liveErrors;
    private int wholeErrors;

    LiveTranscriptionMeasurement(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void speaksAllRecordings() throws IOException {
        Path folder = Path.of(System.getProperty("medley.spoken.wavs"));
        List<String> transcripts = Files.readAllLines(folder.resolve("transcripts.tsv"));
        for (int i = 1; i < transcripts.size(); i++) {
            String[] column = transcripts.get(i).split("\t", -1);
            measure(column[1], WavFile.read(folder.resolve(column[0])), i % 2 == 0);
        }
        lines.add("WER live %.1f %%, of the whole %.1f %% (%d and %d of %d words)"
                .formatted(100.0 * liveErrors / words, 100.0 * wholeErrors / words, liveErrors, wholeErrors, words));
        lines.add("age of partials: " + percentiles(ages));
        lines.add("first partial after speech began: " + percentiles(firsts));
        Files.write(Path.of("target/live-transcription.txt"), lines);
        assertThat(liveErrors).isLessThanOrEqualTo((int) Math.ceil(wholeErrors * 1.1));
    }

    private void measure(String said, Pcm sound, boolean breaks) {
        RecognizedSpeech whole = AudioModels.shared().transcriber().transcribe(sound, "en");
        String live = speak(Speaker.frames(sound.samples()), breaks);
        int errors = errors(said, live);
        liveErrors += errors;
        wholeErrors += errors(said, whole.text());
        words += ComparedWord.of(said).size();
        lines.add("%d wrong%s: %s".formatted(errors, breaks ? ", came back" : "", live));
    }

    private static int errors(String said, String written) {
        return (int) WordAlignment.of(ComparedWord.of(said), ComparedWord.of(written)).stream()
                .filter(step -> step.edit() != Edit.HIT)
                .count();
    }

    private String speak(List<byte[]> frames, boolean breaks) {
        Speaker speaker = new Speaker(function, TestAccount.any()).begin(Speaker.english());
        Map<Integer, Long> sent = new HashMap<>();
        int breakAt = breaks ? 1 + random.nextInt(frames.size()) : -1;
        long begun = System.nanoTime();
        int next = 0;
        while (next < frames.size()) {
            if (next == breakAt) {
                breakAt = -1;
                next = speaker.comeBack();
            }
            speaker.say(next, frames.get(next));
            sent.putIfAbsent(next, System.nanoTime());
            next++;
            while (System.nanoTime() - begun < next * 100_000_000L) {
                speaker.news().forEach(message -> note(message, sent));
                Speaker.pause(2);
            }
        }
        speaker.stop(frames.size());
        JsonNode _ = speaker.await("ended");
        speaker.requireOrder();
        return speaker.text();
    }

    private long segment;
    private long startMs;

    private void note(JsonNode message, Map<Integer, Long> sent) {
        long now = System.nanoTime();
        switch (message.path("type").asText()) {
            case "speech-started" -> {
                segment = message.path("segment").asLong();
                startMs = message.at("/said/startMs").asLong() + 200;
            }
            case "partial" -> {
                add(ages, now, sent, message.at("/said/endMs").asLong() - 1);
                if (message.path("segment").asLong() == segment) {
                    add(firsts, now, sent, startMs);
                    segment = 0;
                }
            }
            default -> {}
        }
    }

    private static void add(List<Long> times, long now, Map<Integer, Long> sent, long ms) {
        Long then = sent.get((int) (ms / LiveTranscription.FRAME_MS));
        if (then != null) {
            times.add((now - then) / 1_000_000);
        }
    }

    private static String percentiles(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return "p50 %d ms, p95 %d ms, at most %d ms (%d)"
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100),
                        sorted.getLast(),
                        sorted.size());
    }
}
