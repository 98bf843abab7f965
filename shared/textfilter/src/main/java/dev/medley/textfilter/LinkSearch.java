package dev.medley.textfilter;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Links of a text: to hosts that are denied, that hide where they lead, and too many of them. */
final class LinkSearch {

    private static final Pattern LINK =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}@._-])(?:https?://|www\\.)[^\\s<>\"')\\]}]{2,2000}"
                    + "|(?<![\\p{L}\\p{N}@._/-])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,4}"
                    + "(?:com|net|org|info|biz|io|co|me|shop|store|online|site|xyz|top|club|ru|cn|de|uk|fr|es|it|nl|pl|eu|ly|gl|tk|ml)"
                    + "(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])(?:/[^\\s<>\"')\\]}]{0,2000})?");

    /** Services that lead anywhere. */
    private static final Set<String> SHORTENERS = Set.of(
            "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly", "cutt.ly", "rb.gy", "shorturl.at");

    private static final Pattern NUMERIC_HOST = Pattern.compile("[0-9.]+|\\[.*|0x[0-9a-f]+");

    private static final double DENIED = 1;
    private static final double DISGUISED = 0.7;
    private static final double SHORTENED = 0.5;
    private static final double MANY = 0.6;

    private LinkSearch() {}

    static List<FilterFinding> find(String text, PlaceRules rules, int most) {
        List<FilterFinding> findings = new ArrayList<>();
        List<MatchResult> links = LINK.matcher(text)
                .results()
                .filter(link -> !isUnder(host(link.group()), rules.allowedHosts()))
                .toList();
        links.forEach(link -> judge(link, rules, findings));
        if (links.size() > most) {
            findings.add(FilterFinding.ofWhole(FilterCategory.LINK, MANY, "many-links"));
        }
        return findings;
    }

    private static void judge(MatchResult link, PlaceRules rules, List<FilterFinding> findings) {
        String host = host(link.group());
        if (isUnder(host, rules.deniedHosts())) {
            findings.add(finding(link, DENIED, "denied-host"));
        } else if (isDisguised(link.group(), host)) {
            findings.add(finding(link, DISGUISED, "disguised-link"));
        } else if (SHORTENERS.contains(host)) {
            findings.add(finding(link, SHORTENED, "shortened-link"));
        }
    }

    private static FilterFinding finding(MatchResult link, double score, String rule) {
        return new FilterFinding(FilterCategory.LINK, score, rule, link.start(), link.end(), "[link]");
    }

    /** The host in ASCII and lower case, without what stands around it. */
    static String host(String link) {
        String rest = link.replaceFirst("(?i)^https?://", "");
        String authority = rest.split("[/?#]", 2)[0];
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        if (!host.startsWith("[")) {
            host = host.replaceFirst(":.*$", "");
        }
        String bare = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "").replaceFirst("[.,!?;:]+$", "");
        try {
            return IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return bare;
        }
    }

    /** Whether it hides its host: behind a name and an at sign, a number, or letters of several alphabets. */
    private static boolean isDisguised(String link, String host) {
        String authority = link.replaceFirst("(?i)^https?://", "").split("[/?#]", 2)[0];
        return authority.contains("@") || NUMERIC_HOST.matcher(host).matches() || isMixed(authority);
    }

    private static boolean isMixed(String authority) {
        return authority
                        .codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character.UnicodeScript::of)
                        .filter(script -> script == Character.UnicodeScript.LATIN
                                || script == Character.UnicodeScript.CYRILLIC
                                || script == Character.UnicodeScript.GREEK)
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean isUnder(String host, List<String> hosts) {
        return hosts.stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one));
    }
}
