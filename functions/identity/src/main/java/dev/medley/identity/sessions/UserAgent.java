package dev.medley.identity.sessions;

import dev.medley.kernel.TextLength;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a program calls itself ({@code User-UserAgent}, RFC 9110, 10.1.5), as people say it: {@code Firefox on Linux}. Coarse,
 * and only as true as what the program says.
 */
public record UserAgent(String text) {

    private record Mark(String text, String name) {}

    /** The first that is found counts: browsers also name those that they want to be taken for. */
    private static final List<Mark> PROGRAMS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Vivaldi/", "Vivaldi"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Firefox/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Windows", "Windows"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Mac OS X", "macOS"),
            new Mark("Linux", "Linux"));

    private static final int LONGEST = 40;

    /** Program and system, as far as they can be told. */
    public String name() {
        String program = find(PROGRAMS).orElseGet(this::product);
        return find(SYSTEMS).map(system -> program + " on " + system).orElse(program);
    }

    /** The same where it is a browser that we know, and nothing else that it says of itself; empty where it is none. */
    public Optional<String> browser() {
        return find(PROGRAMS).map(_ -> name());
    }

    private Optional<String> find(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> text.contains(mark.text()))
                .findFirst()
                .map(Mark::name);
    }

    /** What programs that are no browsers begin with: {@code curl/8.5.0}. */
    private String product() {
        String first = text.strip().split("[/\\s(;]", 2)[0].replaceAll("[^\\p{L}\\p{N}._-]", "");
        if (first.isEmpty() || first.toLowerCase(Locale.ROOT).equals("mozilla")) {
            return "Unknown device";
        }
        return TextLength.beginning(first, LONGEST);
    }
}
