package dev.medley.chat.answers;

import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of thing a question asks for, as far as its words tell: the first that fits. */
enum AnswerKind {
    MONEY(
            "\\b(?:costs?|prices?|rent|fees?|bonus|salary|expensive)\\b|\\bhow much (?:is|are) (?:a|an|the)\\b"
                    + "|how much .*(?:earn|pay|charge)",
            "\\b(?:euros?|cents?|dollars?|pounds?|francs?|percent|free|pays?|paid|price|deposit|fees?|charged?)\\b|[$€£%]"),
    HEAT("\\b(?:temperature|how (?:hot|cold|warm)|boiling point)\\b", "degrees?|celsius|fahrenheit|°"),
    LENGTH(
            "\\bhow (?:tall|high|deep|far|wide|thick|close)\\b",
            "metre|meter|kilomet|mile|centimet|millimet|inch|feet|fingers?|\\d ?(?:km|cm|mm|m)\\b"),
    WEIGHT("\\bhow heavy\\b|\\bweigh|weight\\b", "gram|kilo|pound|ton|\\d ?k?g\\b"),
    YEAR("\\b(?:which|what) year\\b", "\\b[12]\\d{3}\\b"),
    TELEPHONE("\\b(?:phone|telephone) number\\b", "\\d{3}"),
    LOUDNESS("\\bdecibels?\\b|\\bhow loud\\b", "decibel|\\bdb\\b"),
    SPEED("\\b(?:speed|how fast)\\b", "kilomet|knots|per|an hour|minute|second|fast|slow"),
    AMOUNT(
            "\\bhow (?:many|long|often|old|big|large|much|soon|late|early)\\b|\\bwhen\\b"
                    + "|\\bwhat (?:is the )?(?:highest|lowest|number|age|percentage)\\b",
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|sixty"
                    + "|seventy|eighty|ninety|hundred|thousand|half|quarter|third|once|twice|dozen|couple|single|both|no"
                    + "|every|daily|weekly|monthly|fortnight|after|before|when|while|if|until|spring|summer|autumn|winter|\\w+days?"
                    + "|\\w+ly|years?|months?|noon|midnight|night|january|february|march|april|may|june|july|august"
                    + "|september|october|november|december)"),
    ANY("", "");

    private final Pattern asked;
    private final Pattern told;

    AnswerKind(String asked, String told) {
        this.asked = Pattern.compile(asked);
        this.told = Pattern.compile(told);
    }

    static AnswerKind of(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        for (AnswerKind kind : values()) {
            if (kind.asked.matcher(lower).find()) {
                return kind;
            }
        }
        return ANY;
    }

    /** Whether a sentence says something of this kind. */
    boolean isIn(String sentence) {
        return told.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }
}
