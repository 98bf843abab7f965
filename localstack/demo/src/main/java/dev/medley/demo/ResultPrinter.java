package dev.medley.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Prints an {@link DemoResult} for a person. */
final class ResultPrinter {

    private static final int BAR = 30;
    private static final int WIDTH = 92;

    private final PrintStream out;

    ResultPrinter(PrintStream out) {
        this.out = out;
    }

    void print(DemoResult demoResult) {
        emotion(demoResult.prediction());
        transcript(demoResult.transcription());
        heading("Summary");
        wrap(demoResult.transcript().path("summary").asText(), "  ");
        heading("Topics");
        demoResult
                .transcript()
                .path("topics")
                .forEach(topic -> out.println("  \u2022 " + topic.path("label").asText()));
        heading("Mind map");
        JsonNode root = demoResult.transcript().path("mindMap");
        out.println("  " + root.path("label").asText());
        branches(root.path("children"), "  ");
        heading("Post for " + demoResult.transcript().at("/socialPost/network").asText());
        wrap(demoResult.transcript().at("/socialPost/text").asText(), "  ");
        out.println();
    }

    private void emotion(JsonNode prediction) {
        heading(
                prediction.path("abstained").asBoolean()
                        ? "Emotion: not sure enough to say"
                        : "Emotion: the voice expresses "
                                + prediction.path("dominant").asText());
        List<Map.Entry<String, JsonNode>> sorted = prediction.path("probabilities").properties().stream()
                .sorted(Comparator.comparingDouble(e -> -e.getValue().asDouble()))
                .toList();
        for (Map.Entry<String, JsonNode> entry : sorted) {
            double p = entry.getValue().asDouble();
            String bar = "\u2588".repeat((int) Math.round(p * BAR));
            out.println("  %-10s %3.0f %%  %s".formatted(entry.getKey(), p * 100, bar));
        }
        prediction
                .path("warnings")
                .forEach(warning -> wrap("! " + warning.path("detail").asText(), "  "));
    }

    private void transcript(JsonNode transcription) {
        heading("Transcript (" + transcription.at("/language/code").asText() + ")");
        for (JsonNode segment : transcription.path("segments")) {
            wrap(
                    time(segment.path("startMs").asLong()) + "  "
                            + segment.path("text").asText(),
                    "  ");
        }
    }

    private void branches(JsonNode children, String indent) {
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            out.println(indent
                    + (last ? "\u2514\u2500 " : "\u251c\u2500 ")
                    + children.get(i).path("label").asText());
            branches(children.get(i).path("children"), indent + (last ? "   " : "\u2502  "));
        }
    }

    private void heading(String text) {
        out.println("\n" + text + "\n" + "\u2500".repeat(text.length()));
    }

    private void wrap(String text, String indent) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split("\\s+", -1)) {
            if (line.length() + word.length() >= WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }

    private static String time(long millis) {
        return "%d:%02d".formatted(millis / 60_000, millis / 1000 % 60);
    }
}
