package dev.medley.models.spoken;

import dev.medley.models.spoken.SpokenText.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads text whose lines may begin with a time, a speaker or both; other lines go on with the one before. A single label
 * may be a heading and a single time part of a sentence, so it takes two to make a dialogue.
 */
final class Dialogue {

    private static final int MIN_MARKS = 2;

    /** Clock times of an agenda are whole multiples of this. */
    private static final long AGENDA_STEP_MS = 5_000;

    private final List<DialogueLine> lines;
    private final boolean timed;
    private final boolean labelled;
    private final Map<String, Long> labels;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String speaker = "";
    private DialogueLine.@Nullable Time time;

    private Dialogue(String text) {
        lines = text.lines().map(DialogueLine::of).toList();
        timed = isTimed();
        labels = lines.stream()
                .map(DialogueLine::speaker)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        labelled = lines.stream().filter(line -> line.speaker() != null).count() >= MIN_MARKS;
    }

    static SpokenText read(String text) {
        var dialogue = new Dialogue(text);
        dialogue.lines.forEach(dialogue::add);
        dialogue.closeTurn();
        boolean marked = dialogue.timed
                || dialogue.turns.stream().anyMatch(turn -> !turn.speaker().isEmpty());
        return new SpokenText(marked ? Format.DIALOGUE : Format.PLAIN, withEnds(dialogue.turns));
    }

    /** What has no end of its own ends where the next one begins. */
    private static List<Turn> withEnds(List<Turn> turns) {
        var ended = new ArrayList<Turn>();
        Long next = null;
        for (Turn turn : turns.reversed()) {
            var passages = new ArrayList<Passage>();
            for (Passage passage : turn.passages().reversed()) {
                passages.addFirst(passage.endsBy(next));
                next = passage.startMs();
            }
            ended.addFirst(new Turn(turn.speaker(), passages));
        }
        return ended;
    }

    /** Whether the times at the beginnings of lines tell when they were said; those of an agenda do not. */
    private boolean isTimed() {
        var times =
                lines.stream().map(DialogueLine::time).filter(Objects::nonNull).toList();
        if (times.stream().anyMatch(DialogueLine.Time::bracketed)) {
            return true;
        }
        var starts = times.stream().map(DialogueLine.Time::startMs).toList();
        boolean agenda = times.stream().allMatch(it -> it.clock() && it.startMs() % AGENDA_STEP_MS == 0);
        return times.size() >= MIN_MARKS
                && !agenda
                && starts.equals(starts.stream().sorted().toList());
    }

    private void add(DialogueLine line) {
        if (line.isBlank()) {
            endTurn();
            return;
        }
        boolean starts = isLabelled(line);
        if (starts) {
            endTurn();
            speaker = Objects.requireNonNull(line.speaker());
        }
        if (timed && line.time() != null) {
            closePassage();
            time = line.time();
        }
        String said = starts ? line.text() : unlabelled(line);
        if (!said.isBlank()) {
            words.append(said).append(' ');
        }
    }

    /** The time belongs to words that were said, or else to those that follow. */
    private void endTurn() {
        boolean said = !words.isEmpty();
        closeTurn();
        time = said ? null : time;
    }

    private boolean isLabelled(DialogueLine line) {
        if (line.speaker() == null) {
            return false;
        }
        boolean afterTime = timed && line.time() != null;
        return afterTime || (line.isHeading() ? isRepeated(line.speaker()) : labelled);
    }

    private boolean isRepeated(String label) {
        return labels.getOrDefault(label, 0L) >= MIN_MARKS;
    }

    private String unlabelled(DialogueLine line) {
        return timed && line.time() != null ? line.time().rest() : line.raw();
    }

    private void closePassage() {
        String text = words.toString().strip();
        if (!text.isEmpty()) {
            passages.add(
                    time == null ? new Passage(null, null, text) : new Passage(time.startMs(), time.endMs(), text));
        }
        words.setLength(0);
    }

    private void closeTurn() {
        closePassage();
        if (!passages.isEmpty()) {
            turns.add(new Turn(speaker, passages));
            passages.clear();
        }
    }
}
