package dev.medley.textfilter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phrases that call for violence against groups of people, wish them dead or deny that they are people. Who quotes such a
 * phrase among words of their own, reports it or speaks against it in the same sentence is not found.
 */
final class HateSpeech {

    private record Sign(double weight, Pattern pattern) {}

    private static final String PEOPLE =
            "(?:jews?|muslims?|christians?|hindus?|sikhs?|blacks|(?:black|white|brown|asian|gay|trans"
                    + "|transgender|queer|disabled|autistic|jewish|muslim|indigenous) (?:people|folks?|men|women|kids|children)|asians?|africans?"
                    + "|arabs?|turks?|mexicans?|latinos?|poles|russians?|ukrainians?|indians?|pakistanis?|palestinians?|israelis?|kurds?"
                    + "|immigrants?|migrants?|refugees?|foreigners?|gays?|lesbians?|homosexuals?|transgenders?|lgbtq?(?: people)?|gyps(?:y|ies)"
                    + "|roma|cripples?)";
    private static final String ANYBODY = "(?:" + PEOPLE + "|women|men|girls)(?!['’]s?\\b)";
    private static final String MENSCHEN =
            "(?:juden?|muslime?n?|christen|schwarzen?|auslandern?|turken?|arabern?|polen|russen|kurden"
                    + "|migranten|fluchtlingen?|asylanten|schwulen?|lesben|homosexuellen?|transen|frauen|behinderten?|zigeunern?|roma)";

    private static final String DONE =
            "(?:killed|shot|hanged|gassed|exterminated|burned|burnt|eradicated|lynched|beheaded|wiped out)";
    private static final String ERMORDET =
            "(?:vergast|erschossen|ausgerottet|vernichtet|verbrannt|umgebracht|getotet|gehangt)";

    private static final List<Sign> SIGNS = List.of(
            sign(
                    0.95,
                    "\\b(?:kill|murder|exterminate|gas|shoot|hang|lynch|burn|slaughter|eradicate|behead|wipe out|annihilate)"
                            + "(?: off)?(?: (?:all|every|each|any|the|those|these|them|of|damn|dirty|filthy|fucking|bloody)){0,4} "
                            + ANYBODY + "\\b"),
            sign(
                    0.95,
                    "\\b" + ANYBODY
                            + "(?: (?:should|must|ought to|need to|have to|deserve to|shall))(?: (?:all|just|only))?(?: be)?"
                            + " (?:die|rot|" + DONE + ")\\b"),
            sign(0.95, "\\b(?:death to|no mercy for)(?: (?:all|the|every|those|these|of))* " + ANYBODY + "\\b"),
            sign(0.9, "\\bthe only good " + PEOPLE + " is a dead\\b"),
            sign(
                    0.9,
                    "\\b" + PEOPLE + " (?:are|is)(?: (?:all|just|only|nothing but|no more than|like))*(?: an?)?"
                            + " (?:vermin|parasites?|sub-?humans?|cockroach(?:es)?|rats?|scum|filth|animals?|disease|plague|cancer"
                            + "|inferior(?: race)?|garbage|trash|not human|less than human)\\b"),
            sign(
                    0.8,
                    "\\b(?:i|we|everybody|everyone)(?: \\w+)? hates?(?: (?:all|every|those|these|the))* " + PEOPLE
                            + "\\b"),
            sign(
                    0.95,
                    "\\b(?:totet|erschiesst|vergast|verbrennt|hangt|erschlagt|vernichtet|tod)"
                            + "(?: (?:alle[nm]?|die|den|jeden|diese[nm]?|dreckigen|verdammten)){0,3} " + MENSCHEN
                            + "\\b"),
            sign(
                    0.95,
                    "\\balle " + MENSCHEN
                            + "(?: (?:einfach|sofort|endlich))?(?: (?:toten|vergasen|erschiessen|vernichten|ausrotten|umbringen|verbrennen)"
                            + "|(?: gehoren| sollten| sollen| mussen| muss man)(?: (?:alle|einfach|sofort))* (?:sterben|toten|ins gas|"
                            + ERMORDET + "))\\b"),
            sign(
                    0.95,
                    "\\b" + MENSCHEN
                            + " (?:gehoren|sollten|sollen|mussen)(?: (?:alle|einfach|sofort))* (?:sterben|ins gas|an den galgen|"
                            + ERMORDET + ")\\b"),
            sign(
                    0.9,
                    "\\b" + MENSCHEN
                            + " sind(?: (?:alle|nur|nichts als))* (?:ungeziefer|parasiten|untermenschen|abschaum"
                            + "|dreck|ratten|tiere|keine menschen)\\b"));

    /** Before the phrase, in its sentence: that somebody else says it, or does. */
    private static final Pattern REPORTED = Pattern.compile(
            "\\b(?:said|says|saying|wrote|writes|writing|shout(?:ed|s|ing)|yell(?:ed|s|ing)|chant(?:ed|s|ing)?|scream(?:ed|s|ing)"
                    + "|call(?:ed|s|ing)? (?:for|on)|calls to|claim(?:ed|s|ing)?|wanted to|wants to|(?:he|she|they|who|nazis) want to"
                    + "|tried to|trying to|threaten(?:ed|s|ing)? to|plan(?:ned|s|ning)? to|order(?:ed|s)? (?:\\w+ )?to"
                    + "|urg(?:ed|es|ing)|believ(?:ed|es|ing)|taught|told|telling|slogans?|graffiti|speech|sermon|novel|film"
                    + "|phrase|racists?|anyone who|people who|those who|whoever|somebody who|someone who|why do(?:es)?"
                    + "|how can|condemn(?:s|ed)?|report(?:ed|ing)?|banned"
                    + "|sagte|sagt|schrieb|schreibt|rief|riefen|wollten|wollte|parole|wer|behauptet|behauptete)\\b");

    /** Shortly before the phrase: that it is not so, or should not be. */
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:do not|don'?t|never|nobody|no one|not ok(?:ay)?|wrong to|stop|against|niemand|nicht|gegen)\\b[^,.;:!?]{0,30}$");

    /** Behind the phrase, in its sentence: that it is wrong. */
    private static final Pattern OPPOSED = Pattern.compile(
            "^[^.!?\\n]{0,40}\\b(?:is (?:\\w+ )?(?:wrong|hate|hateful|racist|racism|evil|disgusting|unacceptable|not ok(?:ay)?|a crime|illegal)"
                    + "|is not an opinion|are (?:racists?|wrong)|has to stop|must stop|should be (?:banned|reported)|ist (?:keine meinung|hass|falsch|volksverhetzung|strafbar))\\b");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final String OPENING = "\"'“„«»‘‚";
    private static final String CLOSING = "\"'”“»«’‘";
    private static final int OWN_WORDS = 3;

    private HateSpeech() {}

    /** The worst phrase, if there is one. */
    static List<FilterFinding> find(String text, FoldedText folded) {
        String flat = folded.text();
        FilterFinding worst = null;
        for (Sign sign : SIGNS) {
            Matcher found = sign.pattern().matcher(flat);
            while (found.find()) {
                if ((worst == null || worst.score() < sign.weight())
                        && !isDistant(flat, found)
                        && !isQuoted(text, folded.start(found.start()), folded.end(found.end()))) {
                    worst = new FilterFinding(
                            FilterCategory.HATE,
                            sign.weight(),
                            "hate",
                            folded.start(found.start()),
                            folded.end(found.end()),
                            "***");
                }
            }
        }
        return worst == null ? List.of() : List.of(worst);
    }

    private static boolean isDistant(String flat, Matcher found) {
        int begin = 0;
        Matcher end = SENTENCE_END.matcher(flat).region(0, found.start());
        while (end.find()) {
            begin = end.end();
        }
        String before = flat.substring(begin, found.start());
        return REPORTED.matcher(before).find()
                || DENIED.matcher(before).find()
                || OPPOSED.matcher(flat.substring(found.end())).find();
    }

    /** Whether a phrase stands between quotation marks, and somebody says something of their own outside of them. */
    private static boolean isQuoted(String text, int start, int end) {
        int open = start - 1;
        while (open >= 0 && OPENING.indexOf(text.charAt(open)) < 0) {
            open--;
        }
        int close = end;
        while (close < text.length() && CLOSING.indexOf(text.charAt(close)) < 0) {
            close++;
        }
        if (open < 0 || close >= text.length()) {
            return false;
        }
        String outside = text.substring(0, open) + " " + text.substring(close + 1);
        return WORD.matcher(outside).results().count() >= OWN_WORDS;
    }

    private static Sign sign(double weight, String pattern) {
        return new Sign(weight, Pattern.compile(pattern));
    }
}
