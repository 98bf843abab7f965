package dev.medley.speech.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text as somebody would have written it: digits that were said as words, signs that were said by their names, letters
 * that were spelled. It knows where each of its characters stood.
 */
final class SpokenReading {

    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern CORE = Pattern.compile("[\\p{L}\\p{N}](?:.*[\\p{L}\\p{N}])?");
    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}][\\p{Nd}()/-]*");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("dot", "."),
            Map.entry("punkt", "."),
            Map.entry("underscore", "_"),
            Map.entry("unterstrich", "_"),
            Map.entry("dash", "-"),
            Map.entry("hyphen", "-"),
            Map.entry("minus", "-"),
            Map.entry("bindestrich", "-"));

    private final StringBuilder written = new StringBuilder();
    private final int[] starts;
    private final int[] ends;
    private final List<Token> tokens;

    /** What a token is taken for. */
    private enum Part {
        WORD,
        DIGITS,
        LETTER,
        SIGN
    }

    /** A token of the text: all of it, and what it is without the punctuation around it. */
    private record Token(int start, String text, int coreStart, String core) {

        static Token of(MatchResult match) {
            var core = CORE.matcher(match.group());
            return core.find()
                    ? new Token(match.start(), match.group(), match.start() + core.start(), core.group())
                    : new Token(match.start(), match.group(), match.start(), "");
        }

        String word() {
            return core.toLowerCase(Locale.ROOT);
        }

        int coreEnd() {
            return coreStart + core.length();
        }

        boolean isLetter() {
            return core.length() == 1 && Character.isLetter(core.charAt(0));
        }
    }

    private SpokenReading(String text) {
        // No word gets longer than three times itself by what is said of it.
        starts = new int[3 * text.length() + 8];
        ends = new int[starts.length];
        tokens = TOKEN.matcher(text).results().map(Token::of).toList();
    }

    static SpokenReading of(String text) {
        SpokenReading form = new SpokenReading(text);
        form.write();
        return form;
    }

    String text() {
        return written.toString();
    }

    /** Where a part of this text stood in the one that was said. */
    MaskedSpan origin(PersonalDataKind kind, int start, int end) {
        return new MaskedSpan(kind, starts[start], ends[end - 1]);
    }

    private void write() {
        Part before = Part.WORD;
        int times = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int said = NumberWords.times(token.word());
            if (said > 0 && i + 1 < tokens.size() && digits(i + 1) != null) {
                times = said;
                continue;
            }
            Part part = part(i);
            if (!isJoined(before, part, i)) {
                append(" ", token.start(), token.start());
            }
            write(i, part, times, before);
            times = 0;
            before = part;
        }
    }

    private void write(int i, Part part, int times, Part before) {
        Token token = tokens.get(i);
        switch (part) {
            case DIGITS -> {
                String zeros = before == Part.DIGITS ? NumberWords.zeros(token.word()) : "";
                String digits = zeros.isEmpty() ? String.valueOf(digits(i)) : zeros;
                if (before == Part.DIGITS
                        && NumberWords.isCompound(tokens.get(i - 1).word(), token.word())) {
                    written.setLength(written.length() - 1);
                }
                append(digits.repeat(Math.max(1, times)), token.coreStart(), token.coreEnd());
                boolean isOver = i + 1 == tokens.size() || part(i + 1) != Part.DIGITS;
                if (isOver) {
                    copy(token, token.coreEnd());
                }
            }
            case SIGN -> append(String.valueOf(SIGNS.get(token.word())), token.coreStart(), token.coreEnd());
            case LETTER -> append(token.core().toUpperCase(Locale.ROOT), token.coreStart(), token.coreEnd());
            case WORD -> copy(token, token.start());
        }
    }

    private Part part(int i) {
        Token token = tokens.get(i);
        if (digits(i) != null || (i > 0 && !NumberWords.zeros(token.word()).isEmpty() && digits(i - 1) != null)) {
            return Part.DIGITS;
        }
        if (SIGNS.containsKey(token.word()) && i > 0 && i + 1 < tokens.size()) {
            return Part.SIGN;
        }
        boolean isSpelled = token.isLetter()
                && ((i > 0 && tokens.get(i - 1).isLetter())
                        || (i + 1 < tokens.size() && tokens.get(i + 1).isLetter()));
        return isSpelled ? Part.LETTER : Part.WORD;
    }

    private @Nullable String digits(int i) {
        Token token = tokens.get(i);
        if (NUMBER.matcher(token.core()).matches() && !token.text().startsWith("+")) {
            return token.core();
        }
        boolean isAmongDigits = NumberWords.isZeroAmongDigits(token.word())
                && ((i > 0 && isDigit(tokens.get(i - 1))) || (i + 1 < tokens.size() && isDigit(tokens.get(i + 1))));
        return isAmongDigits ? "0" : NumberWords.digits(token.word());
    }

    private static boolean isDigit(Token token) {
        return NumberWords.digits(token.word()) != null
                || NUMBER.matcher(token.core()).matches();
    }

    /** Whether nothing stands between two parts. Numbers that were written by the model keep their distance. */
    private boolean isJoined(Part before, Part part, int i) {
        if (i == 0 || part == Part.SIGN || before == Part.SIGN) {
            return true;
        }
        boolean isWritten = NUMBER.matcher(tokens.get(i).core()).matches()
                && NUMBER.matcher(tokens.get(i - 1).core()).matches();
        return before == part && part != Part.WORD && !(isWritten && part == Part.DIGITS);
    }

    private void copy(Token token, int from) {
        for (int at = from; at < token.start() + token.text().length(); at++) {
            append(token.text().substring(at - token.start(), at - token.start() + 1), at, at + 1);
        }
    }

    private void append(String text, int start, int end) {
        for (int i = 0; i < text.length() && written.length() < starts.length; i++) {
            starts[written.length()] = start;
            ends[written.length()] = end;
            written.append(text.charAt(i));
        }
    }
}
