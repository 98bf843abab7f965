package dev.medley.models;

import java.util.List;
import java.util.regex.Pattern;

/** How people who want to steer a model word it, in English and German, and the most common line in French and Spanish. */
public final class InstructionWordings {

    private static final String NEAR = "[^.!?]{0,40}?\\b";

    private static final String MACHINE =
            "(?:an? |the |any |all |my )?(?:helpful )?(?:AI|A\\.I\\.|LLM|large language model|language model|artificial "
                    + "intelligence|chat ?bot|bot|ChatGPT|GPT(?:-\\d+)?|Claude|Gemini|Copilot|summari[sz]er|AI assistant|AI model|KI|"
                    + "Sprachmodell)s?\\b";

    private static final String ORDER =
            "(?:^|[,;:.!?\"'“(*-]\\s*|\\b(?:and|then|now|please|must|should|only|instead|to|you)\\s+)";

    private static final List<Pattern> ALL = List.of(
            // Set aside what was said before.
            pattern("\\b(?:ignore|disregard|forget|override|bypass|discard|overrule)\\b" + NEAR
                    + "(?:instructions?|prompts?|directives?|guidelines|programming)\\b"),
            pattern(
                    "\\b(?:ignore|disregard|forget|override|discard)\\s+(?:everything|anything|all|the (?:text|transcript)|what)\\b"
                            + NEAR + "(?:above|before|earlier|previous(?:ly)?|prior|so far|told)\\b"),
            pattern("\\b(?:ignore|disregard|forget|override|bypass)\\b" + NEAR
                    + "(?:previous|prior|above|earlier|system)\\s+(?:rules|orders|commands|"
                    + "context|text|messages?|constraints)\\b"),
            pattern("^\\W*(?:new|updated|revised|real|secret|hidden|important)\\s+(?:system )?instructions?\\b"),
            // Be somebody else.
            pattern(
                    "\\b(?:you are|you're|act as|behave as|pretend (?:to be|that you are)|respond as)\\s+(?:now |really |actually )?"
                            + MACHINE),
            pattern("\\byou are now\\b" + NEAR + "(?:mode|DAN|unrestricted|jailbroken)\\b"),
            pattern(
                    "\\b(?:enable|enter|activate|switch to)\\s+(?:developer|debug|god|jailbreak|unrestricted)\\s+mode\\b"),
            // You, who read this.
            pattern(
                    "\\b(?:dear|attention|note (?:to|for)|message (?:to|for)|instructions? (?:to|for)|if you are|as)\\s+"
                            + MACHINE),
            pattern("^\\W*(?:hey |hello |hi |to )?" + MACHINE + "\\s*(?:model|assistant)?s?\\s*[:,]"),
            // Give this as your answer.
            pattern(ORDER
                    + "(?:write|output|respond|reply|answer|print|return)\\s+(?:only|exactly|nothing but|just|solely|with (?:only|the "
                    + "(?:word|words|phrase|text|sentence|following)))\\b"),
            pattern(
                    "\\b(?:your|this|the)\\s+(?:summary|output|response|answer|post|tweet)\\s+(?:must|has to|shall)\\s+(?:only |also )?(?:be|say|"
                            + "contain|include|end|begin|start|read|mention|link)\\b"),
            pattern(
                    "\\b(?:in|into|to|of|with) your (?:summary|output|response|post|tweet|mind map|answer to the user)\\b"),
            pattern(ORDER
                    + "(?:post|tweet|publish|share|include|insert|add|put|use)\\s+(?:only |exactly |just )?(?:this|the following)\\s+(?:link|url|"
                    + "address|text|post|message|sentence)\\b"),
            pattern(ORDER + "(?:do not|don't|stop|never)\\s+(?:summari[sz]e|summari[sz]ing)\\b"),
            pattern("\\b(?:reveal|show|print|repeat|output|leak)\\b" + NEAR
                    + "(?:system prompt|(?:your|the) (?:hidden |initial |original )?" + "(?:instructions|prompt))\\b"),
            // Marks that separate what a model is told from what it is given.
            pattern(
                    "<\\|[a-z_]{2,30}\\|>|\\[/?INST\\]|<</?SYS>>|</?(?:system|assistant|instructions?|prompt|transcript)\\b[^<>]*>"),
            pattern("(?:^|\\n)\\s*(?:#{2,}\\s*(?:system|instructions?|new instructions?|assistant|human)|"
                    + "(?:system|developer|assistant)(?: prompt| message| note| override)?\\s*:)"),
            pattern(
                    "\\bend of (?:the )?(?:transcript|quotation|document|user input)\\b[^.!?]{0,20}[.:)\\]-]\\s*(?:system|now|new|instructions?)\\b"),
            // German, French, Spanish.
            pattern("\\b(?:ignorier(?:e|en Sie)?|vergiss|vergessen Sie|missachte(?:n Sie)?|überschreibe?)\\b" + NEAR
                    + "(?:Anweisung(?:en)?|Anordnung(?:en)?|Instruktion(?:en)?|Vorgaben|Prompts?|Befehle)\\b"),
            pattern("\\bdu bist (?:jetzt |nun |ab jetzt )?(?:ein(?:e)? )?" + MACHINE),
            pattern(
                    "(?:^|[,;:.!?]\\s*|\\bund )(?:antworte|schreibe?|gib)\\s[^.!?]{0,20}?\\b(?:nur|ausschließlich|nichts als)\\b"),
            pattern("\\bignor(?:ez|e|a|ad)\\b" + NEAR + "(?:instructions|consignes|instrucciones)\\b"));

    private InstructionWordings() {}

    /** Whether a sentence is worded like an instruction to a machine. */
    public static boolean in(String sentence) {
        return ALL.stream().anyMatch(wording -> wording.matcher(sentence).find());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
