package dev.medley.models.audio;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How a word sounds, roughly: its consonants, those that are easily taken for each other as one, and how it begins. */
final class PhoneticKey {

    /** In this order, on small letters. */
    private static final Map<String, String> SOUNDS = sounds();

    private PhoneticKey() {}

    /** Takes small letters without marks. */
    static String of(String letters) {
        String key = letters.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> sound : SOUNDS.entrySet()) {
            key = key.replaceAll(sound.getKey(), sound.getValue());
        }
        return key;
    }

    private static Map<String, String> sounds() {
        Map<String, String> sounds = new LinkedHashMap<>();
        sounds.put("^(?:kn|gn|pn)", "n");
        sounds.put("^wr", "r");
        sounds.put("ph|v", "f");
        sounds.put("tsch|sch|sh|ch|tch|cz", "x");
        sounds.put("dg|j|g(?=[eiy])", "x");
        sounds.put("gh|h", "");
        sounds.put("c(?=[eiy])|z", "s");
        sounds.put("qu?|ck|c|g", "k");
        sounds.put("d", "t");
        sounds.put("b", "p");
        sounds.put("m", "n");
        sounds.put("^[aeiouyw]+", "A");
        sounds.put("[aeiouyw]", "");
        sounds.put("(.)\\1+", "$1");
        return sounds;
    }
}
