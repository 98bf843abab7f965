package dev.medley.training;

import dev.medley.models.Language;
import dev.medley.models.Transcriber;
import dev.medley.models.audio.AudioModels;
import dev.medley.sound.Pcm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts how many clips of each corpus the transcriber takes for English when nobody tells it the language. The argument
 * is a folder of recordings with {@code labels.csv}; of each corpus every tenth clip is read.
 */
public final class EvaluateEnglish {
    private static final int EVERY = 10;

    private EvaluateEnglish() {}

    public static void main(String[] args) throws IOException {
        Map<String, List<Clip>> corpora = Clip.of(Path.of(args[0])).stream()
                .collect(Collectors.groupingBy(Clip::corpus, TreeMap::new, Collectors.toList()));
        try (AudioModels models = new AudioModels(InstantSource.system())) {
            for (Map.Entry<String, List<Clip>> corpus : corpora.entrySet()) {
                count(corpus.getKey(), corpus.getValue(), models.transcriber());
            }
        }
    }

    private static void count(String corpus, List<Clip> clips, Transcriber transcriber) throws IOException {
        int read = 0;
        int english = 0;
        for (int i = 0; i < clips.size(); i += EVERY) {
            Pcm sound = RecordingReader.read(clips.get(i).file());
            Language language = transcriber.transcribe(sound, null).language();
            english += language.code().equals("en") ? 1 : 0;
            read++;
        }
        System.out.printf("%-10s %d of %d clips taken for English%n", corpus, english, read);
    }
}
