package dev.medley.models.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A transcript of the evaluation set with the facts that a summary should hold.
 *
 * @param head what stands before the text: kind, language, and {@code blind} for those written after the digester
 * @param facts all the words of a fact have to stand in one sentence; each may have alternatives
 */
record MarkedTranscript(Map<String, String> head, List<List<List<String>>> facts, String text) {

    static List<MarkedTranscript> all() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/transcripts"))) {
            var transcripts = new ArrayList<MarkedTranscript>();
            for (Path file : files.sorted().toList()) {
                transcripts.add(of(Files.readString(file)));
            }
            return transcripts;
        }
    }

    private static MarkedTranscript of(String file) {
        String[] parts = file.split("\n\n", 2);
        var head = new TreeMap<String, String>();
        var facts = new ArrayList<List<List<String>>>();
        for (String line : parts[0].split("\n", -1)) {
            String[] entry = line.split(":\\s*", 2);
            head.put(entry[0], entry[1]);
            if (entry[0].equals("Fact")) {
                facts.add(Stream.of(entry[1].split(" & ", -1))
                        .map(words -> List.of(words.split(" \\| ", -1)))
                        .toList());
            }
        }
        return new MarkedTranscript(head, facts, parts[1]);
    }

    boolean isBlind() {
        return head.containsKey("Set");
    }

    Grammar grammar() {
        return Grammar.of(head.getOrDefault("Language", "en"));
    }

    /** How many of the facts the sentences tell. */
    long factsIn(List<String> sentences) {
        var plain = sentences.stream().map(MarkedTranscript::plain).toList();
        return facts.stream()
                .filter(fact -> plain.stream().anyMatch(sentence -> tells(sentence, fact)))
                .count();
    }

    private static boolean tells(String sentence, List<List<String>> fact) {
        return fact.stream()
                .allMatch(alternatives -> alternatives.stream().anyMatch(words -> sentence.contains(plain(words))));
    }

    /** Lower case, and single spaces instead of punctuation, also at both ends. */
    private static String plain(String text) {
        String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d.,]+", " ") + " ";
        return words.replaceAll("[.,]+ ", " ").replaceAll(" +", " ");
    }
}
