package dev.medley.textfilter;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses, telephone numbers, and numbers of accounts and cards, the latter where their check digits are right. */
public final class PersonalData {

    private static final Pattern EMAIL = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}\\p{L}{2,24}");

    private static final Pattern SPELLED_EMAIL = Pattern.compile("(?i)(?<![\\p{L}\\p{N}._-])[a-z0-9][a-z0-9._-]{0,63}"
            + "(?:\\s{0,3}[(\\[{]\\s?at\\s?[)\\]}]\\s{0,3}[a-z0-9-]{1,63}\\s{0,3}(?:[(\\[{]\\s?dot\\s?[)\\]}]| dot |\\.)"
            + "|\\s{1,3}at\\s{1,3}[a-z0-9-]{1,63}\\s{1,3}dot)\\s{0,3}[a-z]{2,24}\\b");

    private static final Pattern IBAN =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])[a-z]{2}\\d{2}(?:[ -]?[a-z0-9]){11,30}(?![\\p{L}\\p{N}])");

    private static final Pattern CARD = Pattern.compile("(?<![\\p{N}.,-])[2-6](?:[ -]?\\d){11,18}(?![\\p{N}]|[.,]\\d)");

    /** How long the numbers of each country are; others are not looked for. */
    private static final Map<String, Integer> IBAN_LENGTHS = Map.ofEntries(
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("TR", 26),
            Map.entry("UA", 29),
            Map.entry("AE", 23),
            Map.entry("IL", 23),
            Map.entry("SA", 24),
            Map.entry("BR", 29));

    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;
    private static final int SHORTEST_CARD = 13;
    private static final int FEWEST_DIGITS = 7;
    private static final long MOST_TRIES = 100;
    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

    private PersonalData() {}

    /**
     * All that is in a text, none of it within another.
     *
     * @param phoneRegions where telephone numbers without the code of a country are of (ISO 3166)
     */
    public static List<FilterFinding> find(String text, List<String> phoneRegions) {
        List<FilterFinding> findings = new ArrayList<>();
        EMAIL.matcher(text).results().forEach(match -> add(findings, "email", match));
        SPELLED_EMAIL.matcher(text).results().forEach(match -> add(findings, "email", match));
        long digits = text.codePoints()
                .filter(Character::isDigit)
                .limit(FEWEST_DIGITS)
                .count();
        if (digits == FEWEST_DIGITS) {
            IBAN.matcher(text).results().forEach(match -> iban(findings, match));
            CARD.matcher(text)
                    .results()
                    .filter(match -> isCard(match.group()))
                    .forEach(match -> add(findings, "card", match));
            phones(findings, text, phoneRegions);
        }
        return findings;
    }

    private static void iban(List<FilterFinding> findings, MatchResult match) {
        String bare = match.group();
        int length = IBAN_LENGTHS.getOrDefault(bare.substring(0, 2).toUpperCase(Locale.ROOT), 0);
        int end = 0;
        for (int characters = 0; end < bare.length() && characters < length; end++) {
            characters += Character.isLetterOrDigit(bare.charAt(end)) ? 1 : 0;
        }
        if (length > 0 && isIban(bare.substring(0, end))) {
            add(findings, "iban", match.start(), match.start() + end);
        }
    }

    private static void phones(List<FilterFinding> findings, String text, List<String> regions) {
        List<String> all = new ArrayList<>(List.of("ZZ"));
        all.addAll(regions);
        for (String region : all) {
            for (PhoneNumberMatch match : PhoneNumberUtil.getInstance()
                    .findNumbers(text, region, PhoneNumberUtil.Leniency.VALID, MOST_TRIES)) {
                add(findings, "phone", match.start(), match.end());
            }
        }
    }

    private static void add(List<FilterFinding> findings, String rule, MatchResult match) {
        add(findings, rule, match.start(), match.end());
    }

    private static void add(List<FilterFinding> findings, String rule, int start, int end) {
        FilterFinding finding = new FilterFinding(FilterCategory.PERSONAL_DATA, 1, rule, start, end, "[" + rule + "]");
        if (findings.stream().noneMatch(finding::overlaps)) {
            findings.add(finding);
        }
    }

    /** ISO 13616: letters are numbers from 10 on, the first four characters go to the end, and the rest by 97 is 1. */
    static boolean isIban(String text) {
        String bare = text.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (bare.length() < SHORTEST_IBAN
                || bare.length() > LONGEST_IBAN
                || !Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (bare.substring(4) + bare.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(IBAN_MODULUS).intValue() == 1;
    }

    /** Luhn's sum (ISO/IEC 7812). */
    static boolean isCard(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits.length() >= SHORTEST_CARD && sum % 10 == 0;
    }
}
