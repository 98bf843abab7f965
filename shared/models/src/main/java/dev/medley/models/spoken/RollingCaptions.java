package dev.medley.models.spoken;

import dev.medley.models.spoken.Caption.CaptionLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out what a caption repeats of the one right before it, as live captions do whose lines roll up or grow word by
 * word. What may have been said twice stays: a line alone that is as short as "No." and stands long enough to be read.
 */
final class RollingCaptions {

    /** So many words in a row are not repeated by chance. */
    private static final int MIN_WORDS = 4;

    /** A line shorter than this may be said twice. */
    private static final int MIN_REPEATED = 3;

    /** Nobody can read what stands no longer than this. */
    private static final long INSTANT_MS = 100;

    private RollingCaptions() {}

    /** The captions with every line once. */
    static List<Caption> unroll(List<Caption> captions) {
        var once = new ArrayList<Caption>();
        Caption before = null;
        for (Caption caption : captions) {
            once.add(before != null && caption.follows(before) ? caption.with(news(before, caption)) : caption);
            before = caption.lines().isEmpty() ? before : caption;
        }
        return once;
    }

    private static List<CaptionLine> news(Caption before, Caption caption) {
        int lines = mayBeSaidAgain(before, caption) ? 0 : repeatedLines(before.texts(), caption.texts());
        var rest = caption.lines().subList(lines, caption.lines().size());
        if (lines > 0 || rest.isEmpty()) {
            return rest;
        }
        var first = rest.getFirst();
        var words = words(first.text());
        int repeated = repeatedWords(words(String.join(" ", before.texts())), words, before.texts());
        var news = new ArrayList<>(rest.subList(1, rest.size()));
        if (repeated < words.size()) {
            news.addFirst(new CaptionLine(first.voice(), String.join(" ", words.subList(repeated, words.size()))));
        }
        return news;
    }

    private static boolean mayBeSaidAgain(Caption before, Caption caption) {
        return before.lines().size() == 1
                && caption.lines().size() == 1
                && words(caption.texts().getFirst()).size() < MIN_REPEATED
                && !caption.isShorterThan(INSTANT_MS);
    }

    /** How many of the last lines of the one are the first of the other. */
    private static int repeatedLines(List<String> before, List<String> after) {
        for (int count = Math.min(before.size(), after.size()); count > 0; count--) {
            var repeated = after.subList(0, count);
            if (repeated.equals(before.subList(before.size() - count, before.size()))) {
                return count;
            }
        }
        return 0;
    }

    /** How many of the last words of the one are the first of the other: many, or a whole line that has grown. */
    private static int repeatedWords(List<String> before, List<String> after, List<String> lines) {
        int whole = words(lines.getLast()).size();
        for (int count = Math.min(before.size(), after.size()); count > 0; count--) {
            boolean enough = count >= MIN_WORDS || (count == whole && count < after.size() && count == before.size());
            if (enough && after.subList(0, count).equals(before.subList(before.size() - count, before.size()))) {
                return count;
            }
        }
        return 0;
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
