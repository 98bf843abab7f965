package dev.medley.models.voice;

import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a text in the ASCII that Flite reads: accents go, symbols that have a name get it, the others go. */
final class PlainEnglish {

    private static final Map<String, String> SPELLINGS = spellings();

    private PlainEnglish() {}

    static String of(String text) {
        String plain = text;
        for (var spelling : SPELLINGS.entrySet()) {
            plain = plain.replaceAll(spelling.getKey(), spelling.getValue());
        }
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        if (plain.codePoints().anyMatch(c -> c > '~' && Character.isLetter(c))) {
            throw new ModelFailure(Kind.UNSUPPORTED, "This voice reads English in Latin letters only.");
        }
        plain = plain.replaceAll("[^ -~]+", " ").strip();
        if (plain.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new ModelFailure(Kind.REFUSED, "There is nothing in the text to speak.");
        }
        return plain;
    }

    private static Map<String, String> spellings() {
        var spellings = new LinkedHashMap<String, String>();
        spellings.put("[‘’‛′]", "'");
        spellings.put("[“”„«»″]", "\"");
        spellings.put("\\s*[–—]\\s*", ", ");
        spellings.put("€\\s?(\\d[\\d.,]*\\d|\\d)", "$1 euros");
        spellings.put("£\\s?(\\d[\\d.,]*\\d|\\d)", "$1 pounds");
        spellings.put("€", " euros");
        spellings.put("£", " pounds");
        spellings.put("°", " degrees ");
        spellings.put("ß", "ss");
        spellings.put("[æÆ]", "ae");
        spellings.put("[œŒ]", "oe");
        spellings.put("[øØ]", "o");
        spellings.put("[łŁ]", "l");
        return spellings;
    }
}
