package dev.medley.models.spoken;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was said: who said what and when, as far as the text tells. It can be written as captions, as lines that
 * begin with times or speakers, or without either.
 */
public record SpokenText(Format format, List<Turn> turns) {

    /** How a text is written down. */
    public enum Format {
        /** Sentences and paragraphs. */
        PLAIN,
        /** Lines that begin with a time, a speaker or both. */
        DIALOGUE,
        /** SubRip captions. */
        SRT,
        /** WebVTT captions. */
        VTT
    }

    public SpokenText {
        turns = List.copyOf(turns);
    }

    /** Reads a text in whichever of the forms it is written. */
    public static SpokenText of(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return CaptionFile.read(plain).orElseGet(() -> Dialogue.read(plain));
    }

    /** What one recording says, whoever speaks. */
    public static SpokenText of(List<Passage> passages) {
        List<Passage> said =
                passages.stream().filter(passage -> !passage.isBlank()).toList();
        return new SpokenText(Format.PLAIN, said.isEmpty() ? List.of() : List.of(new Turn("", said)));
    }

    /** Only what was said, a turn a line. */
    public String words() {
        return turns.stream().map(Turn::text).collect(Collectors.joining("\n"));
    }

    /** For a reader: a turn a line, after its time and its speaker. */
    public String lines() {
        return turns.stream()
                .map(turn -> time(turn.passages().getFirst().startMs())
                        + (turn.speaker().isEmpty() ? "" : turn.speaker() + ": ")
                        + turn.text())
                .collect(Collectors.joining("\n"));
    }

    /** Who speaks, in the order of their first turns. */
    public List<String> speakers() {
        return turns.stream()
                .map(Turn::speaker)
                .filter(speaker -> !speaker.isEmpty())
                .distinct()
                .toList();
    }

    private static String time(@Nullable Long ms) {
        return ms == null ? "" : "[%02d:%02d:%02d] ".formatted(ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
    }
}
