package dev.medley.audio.library;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tags as they are kept: composed, in small letters, with single spaces, each once. */
public final class TagNames {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private TagNames() {}

    public static List<String> of(List<String> given) {
        return given.stream().map(TagNames::of).distinct().toList();
    }

    public static String of(String given) {
        String composed = Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        return SPACE.matcher(composed).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
