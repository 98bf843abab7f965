package dev.medley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medley.models.audio.EmotionFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipTest {

    @Test
    void columnsAreFoundByTheirHeadings(@TempDir Path folder) throws IOException {
        Files.write(
                folder.resolve("labels.csv"),
                List.of("emotion,text,path,speaker,corpus", "sad,\"no, \"\"never\"\"\",a/1.flac,anna,ours"));

        assertThat(Clip.of(folder)).containsExactly(new Clip(folder.resolve("a/1.flac"), "ours", "anna", "sad"));
    }

    @Test
    void aMissingColumnIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("labels.csv"), "path,corpus,emotion\na.wav,ours,sad\n");

        assertThatIOException().isThrownBy(() -> Clip.of(folder)).withMessageContaining("speaker");
    }

    @Test
    void anUnknownEmotionIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("labels.csv"), "path,corpus,speaker,emotion\na.wav,ours,anna,bliss\n");

        assertThatIOException().isThrownBy(() -> Clip.of(folder)).withMessageContaining("bliss");
    }

    @Test
    void tooFewSpeakersAreRefused() {
        List<Example> alone = List.of(
                new Example(new Clip(Path.of("x"), "ours", "anna", "sad"), true, 1, new float[EmotionFeatures.SIZE]));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossValidation.of(alone))
                .withMessageContaining("speakers");
    }

    @Test
    void quotedFieldsHoldCommasAndQuotes() {
        assertThat(Clip.fields("a,\"b,c\",\"d \"\"e\"\"\",")).containsExactly("a", "b,c", "d \"e\"", "");
    }

    @Test
    void everySpeakerIsInOneFoldAndEveryCorpusInAll() {
        List<Clip> clips = Stream.of("one", "two")
                .flatMap(corpus ->
                        IntStream.range(0, 30).mapToObj(i -> new Clip(Path.of("x"), corpus, corpus + i % 10, "sad")))
                .toList();

        List<Set<String>> folds = CrossValidation.speakers(clips);

        assertThat(folds)
                .hasSize(CrossValidation.FOLDS)
                .allSatisfy(fold -> assertThat(fold)
                        .hasSize(4)
                        .anyMatch(speaker -> speaker.startsWith("one"))
                        .anyMatch(speaker -> speaker.startsWith("two")));
        assertThat(folds.stream().flatMap(Set::stream)).doesNotHaveDuplicates();
    }
}
