package dev.medley.models.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names that the model has for languages (ISO 639-3), in BCP 47: two letters wherever there are two. */
final class LanguageCodes {

    /** Names of single varieties where BCP 47 prefers that of the whole language. */
    private static final Map<String, String> VARIETIES =
            Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg");

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private LanguageCodes() {}

    /** The BCP 47 language of an ISO 639-3 code. */
    static String bcp47(String iso) {
        return VARIETIES.getOrDefault(iso, TWO_LETTERS.getOrDefault(iso, iso));
    }

    private static Map<String, String> twoLetters() {
        var codes = new HashMap<String, String>();
        for (String code : Locale.getISOLanguages()) {
            var locale = Locale.of(code);
            codes.put(locale.getISO3Language(), locale.getLanguage());
        }
        return codes;
    }
}
