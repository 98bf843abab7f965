package dev.medley.models.spoken;

import dev.medley.models.spoken.Caption.CaptionLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the tags, times, entities and sounds out of the words of a caption, and the voices down. For one caption. */
final class CaptionMarkup {

    private static final Pattern TAG = Pattern.compile(
            "<(/?)(v|c|i|b|u|s|lang|ruby|rt|font|em|strong|span|br)((?:[.\\s][^<>]*)?)/?>|<\\d[\\d:.,]*>|\\{\\\\[^{}]*\\}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|([a-zA-Z]{2,6}));");

    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "nbsp", " ", "quot", "\"", "apos", "'", "lrm", "", "rlm", "");

    /** What is heard and not said, alone on its line or beside words, and the signs of music. */
    private static final Pattern SOUND = Pattern.compile(
            "^[\\[(][^\\])]{1,60}[\\])]$|[♪♫]+|[\\[(]\\s*(?:" + CaptionSounds.NAMES + ")\\b[^\\])]{0,40}[\\])]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CLASSES = Pattern.compile("^(?:\\.\\S+)?\\s*");

    private final String payload;
    private final List<CaptionLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable String voice;
    private boolean gloss;

    CaptionMarkup(String payload) {
        this.payload = payload;
    }

    /** The lines that hold words. */
    List<CaptionLine> lines() {
        Matcher tag = TAG.matcher(payload);
        int from = 0;
        while (tag.find()) {
            say(payload.substring(from, tag.start()));
            from = tag.end();
            if (tag.group(2) != null) {
                apply(tag.group(2).toLowerCase(Locale.ROOT), !tag.group(1).isEmpty(), tag.group(3));
            }
        }
        say(payload.substring(from));
        endLine();
        return List.copyOf(lines);
    }

    private void apply(String name, boolean closes, String annotation) {
        switch (name) {
            case "v" -> {
                endLine();
                String speaker = decoded(CLASSES.matcher(annotation).replaceFirst(""));
                voice = closes || speaker.isEmpty() ? null : speaker;
            }
            case "rt" -> gloss = !closes;
            case "br" -> endLine();
            default -> {}
        }
    }

    /** A gloss says once more what it stands above. */
    private void say(String text) {
        if (gloss) {
            return;
        }
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                endLine();
            }
            words.append(parts[i]);
        }
    }

    private void endLine() {
        String line = SOUND.matcher(decoded(words.toString()))
                .replaceAll(" ")
                .replaceAll(" {2,}", " ")
                .strip();
        if (!line.isEmpty()) {
            lines.add(new CaptionLine(voice, line));
        }
        words.setLength(0);
    }

    private static String decoded(String text) {
        String plain = ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
        return plain.replaceAll("[\\s\\x{A0}]+", " ").strip();
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        boolean writable = code >= ' ' && Character.isDefined(code) && Character.getType(code) != Character.SURROGATE;
        return writable ? Character.toString(code) : entity.group();
    }
}
