package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.media.UndecodableAudio.Reason;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.models.audio.AudioModels;
import dev.medley.sound.WavSound;
import dev.medley.testkit.Campaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a sentence is recorded, its words and their times are the same; or the file is refused by its fault. */
class CorpusTest {

    /** Every tenth variant, or all of them. */
    private static final int STEP = Campaign.rounds(10, 1);

    private static final long CLOSE_MS = 150;
    private static final AudioModels MODELS = new AudioModels(InstantSource.system());

    @TempDir
    Path folder;

    @AfterAll
    static void giveBack() {
        MODELS.close();
    }

    @Test
    void wordsAndTimesAreThoseOfTheClip() throws IOException {
        List<Corpus.Variant> variants = Corpus.variants();
        assertThat(variants).hasSizeGreaterThanOrEqualTo(150);
        List<Word> said = words(Corpus.original(), false);
        assertThat(said).extracting(Word::text).containsExactly(Corpus.SENTENCE.split(" "));
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < variants.size(); i += STEP) {
            faults.addAll(faults(variants.get(i), said));
        }
        assertThat(faults).isEmpty();
    }

    private List<String> faults(Corpus.Variant variant, List<Word> said) throws IOException {
        List<Word> heard;
        try {
            heard = words(variant.source().bytes(), variant.cut());
        } catch (UndecodableAudio refused) {
            boolean named = variant.cut() && refused.reason() == Reason.TRUNCATED;
            return named ? List.of() : List.of(variant.name() + ": " + refused.getMessage());
        }
        boolean same = heard.stream()
                .map(Word::text)
                .toList()
                .equals(said.stream().map(Word::text).toList());
        if (!same) {
            return List.of(variant.name() + ": " + heard);
        }
        for (int i = 0; i < said.size(); i++) {
            long start = heard.get(i).startMs() - said.get(i).startMs() - variant.lateMs();
            long end = heard.get(i).endMs() - said.get(i).endMs() - variant.lateMs();
            if (Math.max(Math.abs(start), Math.abs(end)) > CLOSE_MS) {
                return List.of("%s: %s off by %d and %d ms".formatted(variant.name(), heard.get(i), start, end));
            }
        }
        return List.of();
    }

    private List<Word> words(byte[] file, boolean cut) throws IOException {
        Path source = Files.write(folder.resolve("source"), file);
        Path rendition = folder.resolve("rendition.wav");
        try (AudioDecoder decoder = new FfmpegDecoder()) {
            DecodedAudio decoded = decoder.decode(source, rendition, AudioDecoderContract.LIMITS);
            assertThat(decoded.truncated()).isEqualTo(cut);
        }
        try (WavSound sound = WavSound.open(rendition)) {
            return MODELS.transcriber().transcribe(sound, "en").segments().stream()
                    .flatMap(segment -> segment.words().stream())
                    .toList();
        }
    }
}
