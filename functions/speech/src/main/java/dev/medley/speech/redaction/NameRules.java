package dev.medley.speech.redaction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds names of people: behind what introduces them, behind titles, and given names that are common. */
final class NameRules {

    private static final String NAME = "(?:\\p{Lu}['’]\\p{Lu}\\p{L}+|\\p{Lu}[\\p{L}-]*\\p{L})";
    private static final Set<String> PARTICLES = Set.of("von", "van", "de", "der", "da", "di", "bin", "al", "el");
    private static final String PARTICLE = "(?:(?:" + String.join("|", PARTICLES) + ")\\s){0,2}";
    private static final String MORE = "(?:\\s" + PARTICLE + NAME + ")";

    /** What comes behind it is a name, even where the model wrote it in small letters. */
    private static final Pattern INTRODUCTION = Pattern.compile(
            "(?u)\\b(?i:my (?:first |last |full |sur)?name(?: is|'s|’s)|the name(?: is|'s|’s)|i am called|i[’']m called"
                    + "|mein (?:vor|nach)?name ist|ich hei(?:ß|ss)e|je m[’']appelle|me llamo|mi chiamo)[,:]?\\s(?:(?:uh|um|äh),?\\s)?"
                    + "(?!(?i:not|also|on|in|the|a|an|spelled|nicht|auch|der|die|das)\\b)(\\p{L}[\\p{L}'’-]+" + MORE
                    + "{0,2})");

    private static final Pattern ANNOUNCEMENT = Pattern.compile("(?u)\\b(?i:this is|hier ist|hier spricht|it[’']s)\\s("
            + NAME + MORE + "{0,2})(?=,?\\s(?i:speaking|calling|here|from|von|am apparat)\\b)|\\b(?i:hier spricht)\\s("
            + NAME + MORE + "{0,2})");

    private static final Pattern TITLE = Pattern.compile(
            "(?u)\\b(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Mm]ister|[Mm]issus|[Dd]r|[Dd]oktor|[Dd]octor|[Pp]rof|[Pp]rofessor|Herrn?|Frau|[Mm]adame|[Mm]onsieur|[Ss]eñora?)"
                    + "\\.?\\s(?:(?:Dr|Doktor|Professor|Prof)\\.?\\s)?(" + PARTICLE + NAME + MORE + "{0,2})");

    private static final Pattern CAPITALISED = Pattern.compile("(?u)(?<![\\p{L}'’-])" + NAME + "(?![\\p{L}])");
    private static final Pattern FOLLOWING = Pattern.compile("(?u)\\G" + MORE + "{1,2}(?![\\p{L}])");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

    private static final Set<String> GIVEN = given();
    private static final int SHORTEST_REPEATED = 3;

    private NameRules() {}

    /** The names in a text; one that was introduced is found wherever it is said again. */
    static List<MaskedSpan> find(String text) {
        List<MaskedSpan> found = new ArrayList<>();
        Stream.of(INTRODUCTION, ANNOUNCEMENT, TITLE)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(NameRules::named)
                .forEach(found::add);
        Set<String> introduced = found.stream()
                .flatMap(name ->
                        Stream.of(text.substring(name.start(), name.end()).split("[\\s-]", -1)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_REPEATED && !PARTICLES.contains(word))
                .collect(Collectors.toSet());
        CAPITALISED.matcher(text).results().forEach(word -> {
            if (isGiven(word.group())) {
                Matcher more = FOLLOWING.matcher(text).region(word.end(), text.length());
                more.useTransparentBounds(true);
                found.add(name(word.start(), more.find() ? more.end() : word.end()));
            } else if (introduced.contains(word.group().toLowerCase(Locale.ROOT))) {
                found.add(name(word.start(), word.end()));
            }
        });
        return found;
    }

    /** The given names that were spelled letter by letter. */
    static List<MaskedSpan> findSpelled(String written) {
        return CAPITALISED
                .matcher(written)
                .results()
                .filter(word -> word.group().equals(word.group().toUpperCase(Locale.ROOT)))
                .filter(word -> isGiven(word.group()))
                .map(word -> name(word.start(), word.end()))
                .toList();
    }

    private static MaskedSpan named(MatchResult match) {
        int group = match.start(1) < 0 ? 2 : 1;
        String name = match.group(group);
        Matcher possessive = POSSESSIVE.matcher(name);
        return name(match.start(group), possessive.find() ? match.start(group) + possessive.start() : match.end(group));
    }

    private static MaskedSpan name(int start, int end) {
        return new MaskedSpan(PersonalDataKind.NAME, start, end);
    }

    /** Of names with a hyphen the first one counts. */
    private static boolean isGiven(String word) {
        return GIVEN.contains(word.toLowerCase(Locale.ROOT).split("-", 2)[0]);
    }

    private static Set<String> given() {
        InputStream list = Objects.requireNonNull(NameRules.class.getResourceAsStream("given-names.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
