package dev.medley.chat.passages;

import dev.medley.chat.parsing.DocumentBlock;
import dev.medley.chat.parsing.DocumentBlock.Kind;
import dev.medley.chat.parsing.ParsedDocument;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Splits a document into passages. A passage is in one section and on one page, is made of whole sentences, rows or pieces of
 * code where these are not too large themselves, and is a range of the document's text.
 */
final class PassageSplitter {

    private final PassageSize size;
    private final ToIntFunction<String> tokens;
    private final StringBuilder text = new StringBuilder();
    private final List<Unit> units = new ArrayList<>();
    private List<String> headings = List.of();
    private List<Integer> levels = List.of();
    private @Nullable DocumentBlock bareHeading;

    private PassageSplitter(PassageSize size, ToIntFunction<String> tokens) {
        this.size = size;
        this.tokens = tokens;
    }

    /** What is not divided any more. */
    private record Unit(int start, int end, int tokens, List<String> headings, DocumentBlock block) {

        boolean isApartFrom(Unit other) {
            return !headings.equals(other.headings) || !Objects.equals(block.page(), other.block.page());
        }
    }

    static List<PassageDraft> split(ParsedDocument document, PassageSize size, ToIntFunction<String> tokens) {
        PassageSplitter splitter = new PassageSplitter(size, tokens);
        document.blocks().forEach(splitter::add);
        splitter.addBareHeading(0);
        return splitter.passages();
    }

    private void add(DocumentBlock block) {
        if (block.kind() == Kind.HEADING) {
            addBareHeading(block.level());
            enter(block);
            bareHeading = block;
            return;
        }
        bareHeading = null;
        addUnits(block);
    }

    /** A section without text of its own, like a slide with a title alone, is found by its heading. */
    private void addBareHeading(int nextLevel) {
        DocumentBlock heading = bareHeading;
        if (heading != null && nextLevel <= heading.level()) {
            addUnits(DocumentBlock.text(heading.text(), heading.page()));
        }
        bareHeading = null;
    }

    private void enter(DocumentBlock heading) {
        int kept = 0;
        while (kept < levels.size() && levels.get(kept) < heading.level()) {
            kept++;
        }
        List<String> path = new ArrayList<>(headings.subList(0, kept));
        path.add(heading.text().replace('\n', ' '));
        List<Integer> depth = new ArrayList<>(levels.subList(0, kept));
        depth.add(heading.level());
        headings = List.copyOf(path);
        levels = List.copyOf(depth);
    }

    private void addUnits(DocumentBlock block) {
        boolean follows = !units.isEmpty()
                && block.kind() != Kind.CODE
                && units.getLast().block().kind() == block.kind()
                && (block.kind() == Kind.ROW || block.timeMs() != null);
        text.append(text.isEmpty() ? "" : follows ? "\n" : "\n\n");
        int start = text.length();
        text.append(block.text());
        if (block.kind() != Kind.TEXT && addWhole(block, start, text.length(), size.most())) {
            return;
        }
        BreakIterator pieces = block.kind() == Kind.CODE ? null : BreakIterator.getSentenceInstance(Locale.ROOT);
        int from = 0;
        for (int to : ends(block.text(), pieces)) {
            if (!addWhole(block, start + from, start + to, size.target())) {
                addWords(block, start + from, start + to);
            }
            from = to;
        }
    }

    private static List<Integer> ends(String text, @Nullable BreakIterator sentences) {
        List<Integer> ends = new ArrayList<>();
        if (sentences == null) {
            for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
                ends.add(at + 1);
            }
            ends.add(text.length());
            return ends;
        }
        sentences.setText(text);
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            ends.add(end);
        }
        return ends;
    }

    private boolean addWhole(DocumentBlock block, int start, int end, int most) {
        int count = tokens.applyAsInt(text.substring(start, end));
        if (count <= most) {
            units.add(new Unit(start, end, count, headings, block));
        }
        return count <= most;
    }

    /** What is longer than a passage, and no sentence, is cut between words, and a word as long as that anywhere. */
    private void addWords(DocumentBlock block, int start, int end) {
        int from = start;
        while (from < end) {
            int to = Math.min(end, from + size.target() * 4);
            int space = to < end ? text.lastIndexOf(" ", to) : to;
            to = space > from ? space : to;
            while (tokens.applyAsInt(text.substring(from, to)) > size.target()) {
                to = from + Math.max(1, (to - from) / 2);
            }
            if (to < end && to - from > 1 && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            units.add(new Unit(from, to, tokens.applyAsInt(text.substring(from, to)), headings, block));
            from = to;
        }
    }

    private List<PassageDraft> passages() {
        List<PassageDraft> passages = new ArrayList<>();
        List<Unit> current = new ArrayList<>();
        int count = 0;
        for (Unit unit : units) {
            boolean isApart = !current.isEmpty() && current.getLast().isApartFrom(unit);
            if (isApart || (!current.isEmpty() && count + unit.tokens() > size.target())) {
                passages.add(passage(current, count));
                current = isApart ? new ArrayList<>() : overlap(current, unit);
                count = current.stream().mapToInt(Unit::tokens).sum();
            }
            current.add(unit);
            count += unit.tokens();
        }
        if (!current.isEmpty()) {
            passages.add(passage(current, count));
        }
        passages.removeIf(passage -> passage.text().isEmpty());
        return passages;
    }

    /** The last sentences of a passage, unless all of them or more than the next one has room for; so the end comes nearer. */
    private List<Unit> overlap(List<Unit> passage, Unit next) {
        int left = Math.min(size.overlap(), size.target() - next.tokens());
        int from = passage.size();
        while (from > 1
                && passage.get(from - 1).block().kind() == Kind.TEXT
                && passage.get(from - 1).tokens() <= left) {
            left -= passage.get(from - 1).tokens();
            from--;
        }
        return new ArrayList<>(passage.subList(from, passage.size()));
    }

    private PassageDraft passage(List<Unit> parts, int count) {
        int start = parts.getFirst().start();
        int end = parts.getLast().end();
        while (start < end
                && text.charAt(start) <= ' '
                && parts.getFirst().block().kind() != Kind.CODE) {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        DocumentBlock first = parts.getFirst().block();
        return new PassageDraft(
                parts.getFirst().headings(),
                text.substring(start, end),
                start,
                end,
                count,
                first.page(),
                first.timeMs());
    }
}
