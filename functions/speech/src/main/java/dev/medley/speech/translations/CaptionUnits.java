package dev.medley.speech.translations;

import dev.medley.kernel.Refusal;
import dev.medley.speech.translations.TranslationOrder.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads captions, SubRip or WebVTT, one unit a caption, and writes them again with the same times. */
final class CaptionUnits {

    private static final Pattern TIMES = Pattern.compile(
            "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3})[ \\t]*-->[ \\t]*(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3}).*");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z0-9:.][^<>]*>|\\{\\\\[^}]*}");
    private static final int GROUPS = 4;

    private CaptionUnits() {}

    static Form form(String file) {
        return file.stripLeading().startsWith("WEBVTT") ? Form.WEBVTT : Form.SUBRIP;
    }

    /**
     * The captions of a file; markup in them is left out.
     *
     * @throws Refusal {@code subtitles-invalid}
     */
    static List<TranslationUnit> read(String file) {
        List<TranslationUnit> units = new ArrayList<>();
        String plain = (file.startsWith("\uFEFF") ? file.substring(1) : file)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        for (String block : plain.split("\n[ \t]*\n", -1)) {
            List<String> lines = block.lines().toList();
            IntStream.range(0, lines.size())
                    .filter(i -> TIMES.matcher(lines.get(i).strip()).matches())
                    .findFirst()
                    .ifPresent(i -> units.add(unit(lines.get(i).strip(), lines.subList(i + 1, lines.size()))));
        }
        if (units.isEmpty()) {
            throw Refusal.invalid("subtitles-invalid", "/subtitles", "These are no captions of SubRip or WebVTT.");
        }
        return units;
    }

    private static TranslationUnit unit(String times, List<String> lines) {
        Matcher matcher = TIMES.matcher(times);
        boolean _ = matcher.matches();
        String text = TAG.matcher(String.join(" ", lines)).replaceAll("").strip();
        return new TranslationUnit(text, ms(matcher, 1), ms(matcher, 1 + GROUPS));
    }

    private static long ms(Matcher times, int group) {
        String hours = times.group(group);
        return ((hours == null ? 0 : Long.parseLong(hours)) * 60 + Long.parseLong(times.group(group + 1))) * 60_000
                + Long.parseLong(times.group(group + 2)) * 1_000
                + Long.parseLong(times.group(group + 3));
    }

    static String write(List<TranslationUnit> units, Form form) {
        boolean isVtt = form == Form.WEBVTT;
        return IntStream.range(0, units.size())
                .mapToObj(i -> {
                    TranslationUnit unit = units.get(i);
                    String times = time(unit.startMs(), isVtt) + " --> " + time(unit.endMs(), isVtt) + "\n";
                    String text = isVtt
                            ? unit.text()
                                    .replace("&", "&amp;")
                                    .replace("<", "&lt;")
                                    .replace(">", "&gt;")
                            : unit.text();
                    return (isVtt ? "" : (i + 1) + "\n") + times + text + "\n\n";
                })
                .collect(Collectors.joining("", isVtt ? "WEBVTT\n\n" : "", ""));
    }

    private static String time(@Nullable Long ms, boolean isVtt) {
        long at = ms == null ? 0 : ms;
        return "%02d:%02d:%02d%c%03d"
                .formatted(at / 3_600_000, at / 60_000 % 60, at / 1000 % 60, isVtt ? '.' : ',', at % 1000);
    }
}
