package dev.medley.models.text;

import dev.medley.models.Language;
import dev.medley.models.LanguageDetector;
import dev.medley.models.LanguageShare;
import dev.medley.models.Links;
import dev.medley.models.Model;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells about 100 languages by their script and, within one, by OpenNLP's model of letter groups. The confidence is
 * relative to the allowed languages: a text in none of them may still get one of them.
 */
public final class OpenNlpLanguageDetector implements LanguageDetector {

    private static final LazyModel<LanguageDetectorModel> LANGUAGES =
            new LazyModel<>("/langdetect-183.bin", LanguageDetectorModel::new);

    /** Text beyond this does not make the answer surer. */
    private static final int MAX_CHARACTERS = 4000;

    private static final int MIN_LETTERS = 3;

    /** Below this it is a guess. */
    private static final double MIN_CONFIDENCE = 0.5;

    /** The model's probabilities are all but flat; this power makes them match how often it is right. */
    private static final double SHARPNESS = 20;

    /** A part whose language is at least this sure, and that has so many letters, counts. */
    private static final double SURE = 0.95;

    private static final int MIN_SURE_LETTERS = 20;

    /** So many letters of a language are no accident. */
    private static final int MIN_SHARED_LETTERS = 40;

    private static final Pattern NO_LANGUAGE = Pattern.compile("https?://\\S+|[^\\s@]{1,64}@\\S+|[@#]\\S+");

    @Override
    public Model model() {
        return new Model("embedded", "opennlp-langdetect", "1.3.0");
    }

    /** The language of most letters; the model by itself is swayed by whatever differs most. */
    @Override
    public Language detect(String text, Set<String> allowed) {
        Language whole = detectOne(text, allowed);
        var shares = shares(text);
        if (shares.size() < 2 || shares.getFirst().code().equals(whole.code())) {
            return whole;
        }
        String code = shares.getFirst().code();
        return tagsOf(code, allowed).stream()
                .findFirst()
                .map(tag -> new Language(tag, shares.getFirst().share()))
                .orElse(whole);
    }

    @Override
    public List<LanguageShare> shares(String text) {
        var letters = new HashMap<String, Long>();
        for (String part : LanguageParts.of(Links.replace(text, link -> " "))) {
            long count = letters(part);
            Language language = count < MIN_SURE_LETTERS ? Language.UNDETERMINED : detectOne(part, Set.of());
            if (language.confidence() >= SURE) {
                letters.merge(language.code(), count, Long::sum);
            }
        }
        letters.values().removeIf(count -> count < MIN_SHARED_LETTERS);
        double all = letters.values().stream().mapToLong(count -> count).sum();
        return letters.entrySet().stream()
                .map(entry -> new LanguageShare(entry.getKey(), Math.round(1000 * entry.getValue() / all) / 1000.0))
                .sorted(Comparator.comparingDouble(LanguageShare::share)
                        .reversed()
                        .thenComparing(LanguageShare::code))
                .toList();
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private static Language detectOne(String text, Set<String> allowed) {
        String head = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
        String words = NO_LANGUAGE.matcher(head).replaceAll(" ");
        if (letters(words) < MIN_LETTERS) {
            return Language.UNDETERMINED;
        }
        var script = Scripts.of(words);
        var weights = new HashMap<String, Double>();
        for (var guess : new LanguageDetectorME(LANGUAGES.get()).predictLanguages(words)) {
            if (Scripts.fits(script, guess.getLang())) {
                double weight = Math.pow(guess.getConfidence(), SHARPNESS);
                tags(guess.getLang(), allowed).forEach(tag -> weights.merge(tag, weight, Math::max));
            }
        }
        return best(weights);
    }

    /** What the caller calls the language: {@code pt-BR} if that is what it allows. */
    private static List<String> tags(String iso, Set<String> allowed) {
        return tagsOf(LanguageCodes.bcp47(iso), allowed);
    }

    private static List<String> tagsOf(String code, Set<String> allowed) {
        if (allowed.isEmpty()) {
            return List.of(code);
        }
        return allowed.stream()
                .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals(code))
                .sorted()
                .limit(1)
                .toList();
    }

    private static Language best(Map<String, Double> weights) {
        double sum = weights.values().stream().mapToDouble(w -> w).sum();
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> new Language(entry.getKey(), entry.getValue() / sum))
                .filter(language -> language.confidence() >= MIN_CONFIDENCE)
                .orElse(Language.UNDETERMINED);
    }
}
