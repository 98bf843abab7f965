package dev.medley.models.text;

import static java.util.Map.entry;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Which languages (ISO 639-3, as the model names them) are written in which script; all others are in Latin. */
final class Scripts {

    private static final Map<UnicodeScript, Set<String>> LANGUAGES = Map.ofEntries(
            entry(UnicodeScript.HIRAGANA, Set.of("jpn")),
            entry(UnicodeScript.HAN, Set.of("cmn", "nan", "jpn")),
            entry(UnicodeScript.HANGUL, Set.of("kor")),
            entry(
                    UnicodeScript.CYRILLIC,
                    Set.of("bak", "bel", "bul", "kaz", "kir", "mkd", "mon", "rus", "srp", "tat", "tgk", "ukr")),
            entry(UnicodeScript.ARABIC, Set.of("ara", "fas", "pes", "pnb", "urd")),
            entry(UnicodeScript.DEVANAGARI, Set.of("hin", "mar", "nep", "san")),
            entry(UnicodeScript.GREEK, Set.of("ell")),
            entry(UnicodeScript.HEBREW, Set.of("heb")),
            entry(UnicodeScript.THAI, Set.of("tha")),
            entry(UnicodeScript.ARMENIAN, Set.of("hye")),
            entry(UnicodeScript.GEORGIAN, Set.of("kat")),
            entry(UnicodeScript.BENGALI, Set.of("ben")),
            entry(UnicodeScript.GUJARATI, Set.of("guj")),
            entry(UnicodeScript.GURMUKHI, Set.of("pan")),
            entry(UnicodeScript.KANNADA, Set.of("kan")),
            entry(UnicodeScript.MALAYALAM, Set.of("mal")),
            entry(UnicodeScript.SINHALA, Set.of("sin")),
            entry(UnicodeScript.TAMIL, Set.of("tam")),
            entry(UnicodeScript.TELUGU, Set.of("tel")));

    private static final Set<String> ALSO_LATIN = Set.of("kaz", "srp");

    /** A Japanese text has at least so much kana beside its Chinese characters. */
    private static final double MIN_KANA = 0.1;

    private Scripts() {}

    /** The script of most letters; {@code HIRAGANA} for Japanese, and {@code LATIN} for what is written in no other. */
    static UnicodeScript of(String text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(script(c), 1, Integer::sum));
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if (counts.getOrDefault(UnicodeScript.HIRAGANA, 0) > MIN_KANA * han) {
            counts.merge(UnicodeScript.HIRAGANA, han, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(LANGUAGES::containsKey)
                .orElse(UnicodeScript.LATIN);
    }

    private static UnicodeScript script(int letter) {
        var script = UnicodeScript.of(letter);
        return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
    }

    static boolean fits(UnicodeScript script, String language) {
        if (script != UnicodeScript.LATIN) {
            return LANGUAGES.getOrDefault(script, Set.of()).contains(language);
        }
        return ALSO_LATIN.contains(language)
                || LANGUAGES.values().stream().noneMatch(languages -> languages.contains(language));
    }
}
