package dev.medley.textfilter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words and phrases, each with a category and a score, and those that are never found. */
final class WordList {

    /** Of how many words the longest phrase is that may be looked for. */
    private static final int LONGEST = 8;

    /** Words shorter than this are not looked for within others. */
    private static final int SHORTEST_PART = 4;

    record Entry(String category, double score, String rule) {}

    private record Part(String text, boolean atStart, boolean atEnd, Entry entry) {

        boolean matches(String word) {
            return atStart ? word.startsWith(text) : atEnd ? word.endsWith(text) : word.contains(text);
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final UnspacedWords unspaced = new UnspacedWords();
    private final Set<String> allowed;
    private int longest = 1;

    WordList(List<String> allowed) {
        this.allowed = allowed.stream().map(WordList::normal).collect(Collectors.toSet());
        allowed.forEach(this::allowWithin);
        this.allowed.forEach(this::noteLength);
    }

    /** Never finds what looks like a word within another one, in scripts without spaces. */
    void allowWithin(String word) {
        String folded = folded(word);
        if (!folded.isEmpty() && UnspacedWords.takes(folded)) {
            unspaced.add(folded, null);
        }
    }

    /** Why a word would never be found; null where it is. */
    static @Nullable String fault(String word) {
        String bare = word.replaceAll("^\\*+|\\*+$", "");
        String folded = folded(bare);
        String normal = normal(bare);
        if (folded.isEmpty()) {
            return "There is nothing in it to be looked for.";
        }
        if (UnspacedWords.takes(folded)) {
            return null;
        }
        if (bare.indexOf('*') >= 0) {
            return "An asterisk stands at the beginning or the end.";
        }
        if (bare.length() < word.length() && normal.length() < SHORTEST_PART) {
            return "A part of a word has at least " + SHORTEST_PART + " letters.";
        }
        return normal.split(" ", -1).length > LONGEST ? "A phrase has at most " + LONGEST + " words." : null;
    }

    private static String folded(String word) {
        return FoldedText.fold(word).replaceAll("\\s+", "");
    }

    private void noteLength(String normal) {
        longest = Math.max(longest, Math.min(LONGEST, normal.split(" ", -1).length));
    }

    /** Adds a word; an asterisk at one of its ends stands for any letters. */
    void add(String word, Entry entry) {
        String bare = word.replaceAll("^\\*+|\\*+$", "");
        String folded = folded(bare);
        if (!folded.isEmpty() && UnspacedWords.takes(folded)) {
            unspaced.add(folded, entry);
            return;
        }
        String normal = normal(bare);
        if (normal.isEmpty()) {
            return;
        }
        noteLength(normal);
        boolean beginsOpen = word.startsWith("*");
        boolean endsOpen = word.endsWith("*");
        if ((beginsOpen || endsOpen) && normal.length() >= SHORTEST_PART) {
            parts.add(new Part(normal, !beginsOpen, !endsOpen, entry));
        } else {
            entries.merge(normal, entry, (one, other) -> one.score() >= other.score() ? one : other);
        }
    }

    /** All that is in a text; of what overlaps, the longer. */
    List<FilterFinding> find(FoldedText folded) {
        List<WordToken> tokens = WordToken.of(folded);
        List<FilterFinding> findings = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            i += phrase(tokens, i, findings);
        }
        findings.addAll(unspaced.find(folded));
        WordToken.spelled(tokens).forEach(token -> spelled(token, findings));
        return findings;
    }

    /** Looks for the longest phrase that begins here; how many words more than one are used up. */
    private int phrase(List<WordToken> tokens, int from, List<FilterFinding> findings) {
        for (int length = Math.min(longest, tokens.size() - from); length > 1; length--) {
            String phrase = tokens.subList(from, from + length).stream()
                    .map(token -> token.readings().iterator().next())
                    .collect(Collectors.joining(" "));
            Entry entry = entries.get(phrase);
            boolean isAllowed = allowed.contains(phrase);
            if (entry != null && !isAllowed) {
                findings.add(finding(
                        entry,
                        tokens.get(from).start(),
                        tokens.get(from + length - 1).end()));
            }
            if (entry != null || isAllowed) {
                return length - 1;
            }
        }
        word(tokens.get(from))
                .ifPresent(entry -> findings.add(finding(
                        entry, tokens.get(from).start(), tokens.get(from).end())));
        return 0;
    }

    private Optional<Entry> word(WordToken token) {
        Set<String> readings = token.readings();
        if (readings.stream().anyMatch(allowed::contains)) {
            return Optional.empty();
        }
        for (String reading : readings) {
            Entry entry = entries.get(reading);
            if (entry != null) {
                return Optional.of(entry);
            }
            Optional<Part> part =
                    parts.stream().filter(one -> one.matches(reading)).findFirst();
            if (part.isPresent()) {
                return part.map(Part::entry);
            }
        }
        return readings.stream().filter(WordToken::isStarred).findFirst().flatMap(this::starred);
    }

    /** The common word that is meant where asterisks stand for letters. */
    private Optional<Entry> starred(String reading) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().category().equals(FilterCategory.PROFANITY))
                .filter(entry -> fits(reading, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean fits(String pattern, String word) {
        if (pattern.length() != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (pattern.charAt(i) != '*' && pattern.charAt(i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void spelled(WordToken token, List<FilterFinding> findings) {
        for (String reading : token.readings()) {
            for (int length = reading.length(); length >= SHORTEST_PART; length--) {
                for (int from = 0; from + length <= reading.length(); from++) {
                    Entry entry = entries.get(reading.substring(from, from + length));
                    if (entry != null) {
                        findings.add(finding(entry, token.start(), token.end()));
                        return;
                    }
                }
            }
        }
    }

    static FilterFinding finding(Entry entry, int start, int end) {
        return new FilterFinding(entry.category(), entry.score(), entry.rule(), start, end, "***");
    }

    private static String normal(String word) {
        return WordToken.of(FoldedText.of(word)).stream().map(WordToken::text).collect(Collectors.joining(" "));
    }
}
