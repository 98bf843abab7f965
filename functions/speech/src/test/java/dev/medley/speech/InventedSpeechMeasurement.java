package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Language;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.audio.AudioModels;
import dev.medley.models.text.OpenNlpLanguageDetector;
import dev.medley.sound.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures what the embedded model makes of recordings, of those in English and of others. Writes a table for {@link
 * UnknownSpeech}'s thresholds: {@code mvn -pl functions/speech test -Dtest=InventedSpeechMeasurement
 * -Dmedley.measured.wavs=FOLDER}, where the folder holds WAV files at 16 kHz.
 */
@EnabledIfSystemProperty(named = "medley.measured.wavs", matches = ".+")
class InventedSpeechMeasurement {

    @Test
    void writesATableOfAllRecordings() throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("medley.measured.wavs")))) {
            for (Path file : files.sorted().toList()) {
                rows.add(row(file));
            }
        }
        Files.write(Path.of("target/invented-speech.tsv"), rows);
        assertThat(rows).isNotEmpty();
    }

    private static String row(Path file) throws IOException {
        RecognizedSpeech speech = AudioModels.shared().transcriber().transcribe(WavFile.read(file), "en");
        Language text = new OpenNlpLanguageDetector().detect(speech.text(), Set.of());
        long length = speech.segments().stream()
                .mapToLong(each -> each.endMs() - each.startMs())
                .sum();
        return String.join(
                "\t",
                String.valueOf(file.getFileName()),
                String.valueOf(speech.language().confidence()),
                String.valueOf(length),
                text.code(),
                String.valueOf(text.confidence()),
                speech.text());
    }
}
