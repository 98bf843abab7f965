package dev.medley.models.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** The wordings in which decisions are told and tasks are given, in one language. */
record SpeechCues(Pattern decision, Pattern task, Pattern request, Pattern when, Pattern self) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final SpeechCues ENGLISH = new SpeechCues(
            pattern(
                    "\\b(?:(?:we|they|board|council|committee|team) (?:have |has |had |all )?(?:decided|agreed|chose|approved|"
                            + "settled|voted|resolved)|it(?:'s| is| was) (?:decided|agreed|settled|approved)|let(?:'s| us) (?:go with|do|move|"
                            + "postpone|keep|stick|drop|cancel|start|take|use|make|set|close|skip|leave)|we(?:'re| are) going (?:with|to "
                            + "(?:move|use|postpone|cancel|drop|keep|switch))|we(?:'ll| will| shall) (?:go with|move|postpone|use|keep|drop|cancel|"
                            + "switch|close|open|start|stop|not|have|buy|hire|raise|cut|stay|launch|ship|offer|take)|the decision is|decision:|"
                            + "(?:is|are|was|were) (?:approved|signed off)|so (?:we|that's) (?:agreed|settled|decided)|"
                            + "we (?:move|postpone|cancel|keep|drop|raise|close|stop|start) (?:the|our|all|every|with))\\b"),
            pattern(
                    "\\b(I|we|he|she|they|[A-Z][a-z]+)(?:'ll| will| am going to|'m going to| is going to| has to| have to| need to| needs to|"
                            + " shall| must| is(?= (?:hiring|writing|sending|checking|calling|preparing|organi[sz]ing|booking)))\\s+(?:also |then |now |just )?"
                            + "(call|send|write|check|fix|prepare|book|order|ask|talk|chase|update|finish|test|review|share|organi[sz]e|"
                            + "schedule|bring|buy|contact|email|mail|look into|look at|set up|draft|hire|hiring|writing|sending|checking|calling|preparing|"
                            + "organi[sz]ing|booking|invite|print|collect|follow up|get|make|speak|arrange|confirm|put|"
                            + "take care|deliver|present|visit|clean|repair|replace|install|measure|pay|transfer|refund|ship|escalate|find|handle|do)\\b"),
            pattern(
                    "(?:\\b([A-Z][a-z]+),? (?:can|could|would|will) you (?:please )?(?!hear|see)|\\b(?:please|could you|can you) |\\b([A-Z][a-z]+), please )"
                            + "(call|send|write|check|fix|prepare|book|order|ask|talk|chase|update|finish|test|review|share|organi[sz]e|"
                            + "schedule|bring|buy|contact|email|mail|look into|look at|set up|draft|hire|invite|print|collect|follow up|"
                            + "take|get|make|speak|arrange|confirm|put|deliver|present|handle|find)\\b"),
            pattern(
                    "\\b((?:by|until|till|before|on|in|at|within|from) (?:the )?(?:end of (?:the )?\\w+|(?:next |this |coming )?(?:monday|tuesday|"
                            + "wednesday|thursday|friday|saturday|sunday|week|month|weekend|noon|midnight|tomorrow|tonight|spring|summer|autumn|"
                            + "winter|january|february|march|april|may|june|july|august|september|october|november|december)(?: \\w+day)?"
                            + "|(?:the )?\\w+(?:st|nd|rd|th)(?: of \\w+)?|\\d{1,2}(?::\\d\\d)?(?: o'clock| ?[ap]m)?(?! \\w+ people)|(?:one|two|three|four|"
                            + "five|six|seven|eight|ten|\\d+) (?:days?|weeks?|hours?|months?))|tomorrow(?: \\w+ing)?|today|tonight|next (?:week|month|"
                            + "monday|tuesday|wednesday|thursday|friday)|this (?:week|afternoon|evening))\\b"),
            Pattern.compile("(?:I|we)", Pattern.CASE_INSENSITIVE));

    private static final SpeechCues GERMAN = new SpeechCues(
            pattern(
                    "\\b(?:wir (?:haben |hatten )?(?:uns )?(?:\\S+ ){0,6}(?:beschlossen|entschieden|geeinigt|vereinbart)|(?:ist|sind|wird|wurde) "
                            + "(?:\\S+ ){0,4}(?:beschlossen|genehmigt|angenommen|entschieden)|wir (?:nehmen|verschieben|bleiben|machen|erhöhen|"
                            + "senken|kaufen|streichen|behalten)|beschluss:|dann machen wir)(?![\\p{L}])"),
            pattern(
                    "\\b(ich|wir|er|sie|[A-ZÄÖÜ][a-zäöüß]+) (?:werde|werden|wird|muss|müssen|soll|sollen|kümmere mich|kümmert sich|übernehme|"
                            + "übernimmt|schicke|schickt|rufe|ruft|schreibe|schreibt|bestelle|bestellt|prüfe|prüft|bringe|bringt|organisiere|"
                            + "organisiert|besorge|besorgt|frage|fragt)()(?![\\p{L}])"),
            pattern(
                    "(?:\\b([A-ZÄÖÜ][a-zäöüß]+), (?:kannst|könntest|würdest) du |\\b(?:bitte|kannst du|könntest du|können sie) ()\\S+)()"),
            pattern(
                    "\\b((?:bis|am|im|ab|vor|um) (?:zum |zur |nächsten |kommenden |ende )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|"
                            + "sonntag|wochenende|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|"
                            + "frühjahr|sommer|herbst|winter|\\d{1,2}\\.(?: \\S+)?|\\d{1,2} uhr|\\w+ten(?: \\w+)?)|morgen|heute|nächste woche)(?![\\p{L}])"),
            Pattern.compile("(?:ich|wir)", Pattern.CASE_INSENSITIVE));

    static SpeechCues of(Grammar grammar) {
        return grammar.locale().getLanguage().equals(Locale.GERMAN.getLanguage()) ? GERMAN : ENGLISH;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
