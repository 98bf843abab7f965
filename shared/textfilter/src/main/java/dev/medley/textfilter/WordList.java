package dev.medley.textfilter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Words and phrases, each with a category and a score, and those that are never found. */
final class WordList {

    /** Of how many words the longest phrase is that is looked for. */
    private static final int LONGEST = 4;

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
    private final Set<String> allowed;

    WordList(List<String> allowed) {
        this.allowed = allowed.stream().map(WordList::normal).collect(Collectors.toSet());
    }

    /** Adds a word; an asterisk at one of its ends stands for any letters. */
    void add(String word, Entry entry) {
        String bare = word.replace("*", "");
        String normal = normal(bare);
        if (normal.isEmpty()) {
            return;
        }
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
        WordToken.spelled(tokens).forEach(token -> spelled(token, findings));
        return findings;
    }

    /** Looks for the longest phrase that begins here; how many words more than one are used up. */
    private int phrase(List<WordToken> tokens, int from, List<FilterFinding> findings) {
        for (int length = Math.min(LONGEST, tokens.size() - from); length > 1; length--) {
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

    private static FilterFinding finding(Entry entry, int start, int end) {
        return new FilterFinding(entry.category(), entry.score(), entry.rule(), start, end, "***");
    }

    private static String normal(String word) {
        return WordToken.of(FoldedText.of(word)).stream().map(WordToken::text).collect(Collectors.joining(" "));
    }
}
