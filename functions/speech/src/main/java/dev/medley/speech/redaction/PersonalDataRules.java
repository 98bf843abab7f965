package dev.medley.speech.redaction;

import dev.medley.textfilter.FilterFinding;
import dev.medley.textfilter.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds personal data in what was said. Check digits count for nothing here: one digit that was misheard would let the
 * others through.
 */
final class PersonalDataRules {

    private static final String DOMAIN = "(?:(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}\\p{L}{2,24}"
            + "|(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|gmx|protonmail|aol)(?:\\s?com|\\s?de|\\s?net)?)\\b";

    /** A local part of several words is believed only where it is announced: "my address is first last at ...". */
    private static final Pattern EMAIL =
            Pattern.compile("(?iu)(?:(?<=\\b(?:is|address|mail|it's|to|adresse|lautet|ist)[:,]?\\s{1,3})"
                    + "(?:(?!(?:to|at|on|and|or|is|ist|lautet|und)\\s)[\\p{L}\\p{N}._+-]{1,64}\\s){0,3})?[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63},?"
                    + "(?:\\s?@\\s?|\\s(?:at|ät)\\s)" + DOMAIN);

    private static final Pattern IBAN = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[A-Z][ .-]?[A-Z][ .-]?\\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![\\p{L}\\p{N}])");

    /** Digits in a row, in groups, or with commas between the groups that somebody makes while reading them out. */
    private static final Pattern RUN = Pattern.compile(
            "(?<![\\p{L}\\p{N}]|\\p{N}[.,])(?:\\+\\s?)?\\(?\\d(?:(?:[-()/. ]{0,3}|,\\s(?=\\d{1,3}(?!\\d)))\\d)*(?![\\p{L}\\p{N}]|[.,]\\d)");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\d(?:[.,:/()' -]{0,2}\\d){2,}(?![\\p{L}\\p{N}])");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?u)(?<!\\p{N})\\d{1,5}[a-zA-Z]?,?\\s(?:\\p{L}[\\p{L}.'-]*\\s){1,3}"
                    + "(?i:street|road|avenue|lane|drive|boulevard|court|square|terrace|crescent|highway|st\\.|ave\\.|rd\\.)(?!\\p{L})"
                    + "(?:,?\\s(?i:apartment|flat|suite|unit|floor)\\s\\w{1,6})?(?:,?\\s\\p{Lu}\\p{L}+){0,3}(?:,?\\s\\p{Lu}{2})?(?:,?\\s\\d{5}(?!\\d))?"
                    + "|\\p{L}+(?:straße|strasse|gasse|allee|weg|platz)\\s(?i:nummer\\s)?\\d{1,4}[a-z]?(?:,?\\s(?:in\\s)?\\d{5}(?:\\s\\p{Lu}\\p{L}+)?)?");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Where a number without its country is looked for. */
    private static final Map<String, List<String>> REGIONS = Map.of(
            "en", List.of("US", "GB", "AU", "IE", "IN"),
            "de", List.of("DE", "AT", "CH"),
            "fr", List.of("FR", "BE", "CH", "CA"),
            "es", List.of("ES", "MX", "AR"),
            "it", List.of("IT"),
            "nl", List.of("NL", "BE"),
            "pl", List.of("PL"),
            "pt", List.of("PT", "BR"));

    private static final int FEWEST_IBAN_DIGITS = 10;
    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_PHONE = 15;
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;

    private PersonalDataRules() {}

    /** All that is personal and of one of these kinds; parts may overlap. */
    static List<MaskedSpan> find(String text, Set<PersonalDataKind> kinds, String language) {
        List<MaskedSpan> found = new ArrayList<>();
        List<String> regions = regions(language);
        SpokenReading spoken = SpokenReading.of(text);
        String written = spoken.text();
        for (FilterFinding finding : PersonalData.find(text, regions)) {
            found.add(new MaskedSpan(PersonalDataKind.of(finding.rule()), finding.start(), finding.end()));
        }
        for (FilterFinding finding : PersonalData.find(written, regions)) {
            found.add(spoken.origin(PersonalDataKind.of(finding.rule()), finding.start(), finding.end()));
        }
        new Search(spoken, found)
                .add(PersonalDataKind.EMAIL, EMAIL, _ -> true)
                .add(PersonalDataKind.IBAN, IBAN, PersonalDataRules::isIban)
                .add(PersonalDataKind.CARD, RUN, run -> hasDigits(run, SHORTEST_CARD, LONGEST_CARD))
                .add(PersonalDataKind.ADDRESS, ADDRESS, _ -> true)
                .add(PersonalDataKind.PHONE, RUN, run -> hasDigits(run, SHORTEST_PHONE, LONGEST_PHONE))
                .add(PersonalDataKind.NUMBER, NUMBER, _ -> true);
        if (kinds.contains(PersonalDataKind.NAME)) {
            NameRules.find(text).forEach(found::add);
            NameRules.findSpelled(written)
                    .forEach(name -> found.add(spoken.origin(name.kind(), name.start(), name.end())));
        }
        return found.stream().filter(span -> kinds.contains(span.kind())).toList();
    }

    /** Adds what patterns find in the written form. */
    private record Search(SpokenReading spoken, List<MaskedSpan> found) {

        Search add(PersonalDataKind kind, Pattern pattern, Predicate<String> isMeant) {
            pattern.matcher(spoken.text())
                    .results()
                    .filter(match -> isMeant.test(match.group()))
                    .map((MatchResult match) -> spoken.origin(kind, match.start(), match.end()))
                    .forEach(found::add);
            return this;
        }
    }

    private static List<String> regions(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getCountry().length() == 2
                ? List.of(locale.getCountry())
                : REGIONS.getOrDefault(locale.getLanguage(), List.of());
    }

    private static boolean isIban(String text) {
        String country = text.replaceAll("[^A-Z]", "").substring(0, 2);
        return COUNTRIES.contains(country) && hasDigits(text, FEWEST_IBAN_DIGITS, Integer.MAX_VALUE);
    }

    private static boolean hasDigits(String text, int least, int most) {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits >= least && digits <= most;
    }
}
