package dev.medley.textfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Signs that a text wants to command a model rather than to be read by it. For questions, and for what is retrieved from
 * documents and pages before a model is given it. A score is no proof: who gives text to a model still keeps it apart from
 * instructions.
 */
public final class PromptInjection {

    private record Sign(String rule, double weight, Pattern pattern) {}

    private static final String EARLIER = "(?:previous|prior|above|earlier|preceding|former|system|original|initial)";
    private static final String ORDERS =
            "(?:instructions?|prompts?|rules?|directions?|guidelines?|messages?|orders?|context)";

    private static final List<Sign> SIGNS = List.of(
            sign(
                    "override",
                    0.9,
                    "\\b(?:ignore|disregard|forget|override|bypass|skip)\\b.{0,25}\\b" + EARLIER + "\\b.{0,20}\\b"
                            + ORDERS + "\\b"),
            sign(
                    "override",
                    0.75,
                    "\\b(?:ignore|disregard|forget|override)\\b.{0,15}\\b(?:all|any|your|everything)\\b.{0,25}\\b(?:"
                            + ORDERS + "|you (?:were|have been) told|you know|safety)\\b"),
            sign(
                    "override",
                    0.9,
                    "\\b(?:ignorier|vergiss|missacht)\\w*\\b.{0,30}\\b(?:anweisung|regel|vorgabe|instruktion)\\w*"),
            sign(
                    "override",
                    0.9,
                    "\\b(?:ignore[rz]?|oublie[rz]?|olvida|ignora)\\b.{0,30}\\b(?:instructions|consignes|instrucciones|istruzioni|instrucoes)\\b"),
            sign("role", 0.8, "<\\|?(?:im_start|im_end|system|assistant|endoftext)\\|?>|\\[/?inst\\]|<<sys>>"),
            sign(
                    "role",
                    0.6,
                    "(?m)^\\s*(?:#{1,4}\\s*)?(?:system|assistant|developer)\\s*(?:prompt|message|override)?\\s*:"),
            sign("role", 0.6, "\\b(?:new|updated|revised)\\b.{0,10}\\b(?:system )?(?:instructions?|prompt)\\b\\s*:"),
            sign(
                    "reveal",
                    0.8,
                    "\\b(?:reveal|show|print|repeat|output|display|leak|tell me|what (?:is|are)|dump)\\b.{0,25}\\b(?:your|the|its)\\b.{0,15}"
                            + "\\b(?:system prompt|system message|hidden prompt|initial prompt|hidden instructions|initial instructions|secret instructions)"),
            sign("reveal", 0.7, "\\brepeat\\b.{0,20}\\b(?:everything|all|words|text)\\b.{0,15}\\babove\\b"),
            sign(
                    "persona",
                    0.8,
                    "\\byou are (?:now|no longer)\\b.{0,40}\\b(?:dan|unrestricted|unfiltered|jailbroken|evil|bound|limited|an? ai)\\b"),
            sign(
                    "persona",
                    0.7,
                    "\\b(?:pretend|act|behave|respond|answer|imagine)\\b.{0,30}\\b(?:no|without|free of|had no)\\b.{0,15}"
                            + "\\b(?:restrictions?|rules|filters?|limits|limitations|guidelines|censorship|moral)"),
            sign(
                    "persona",
                    0.7,
                    "\\b(?:developer|god|admin|debug|jailbreak|dan) mode\\b.{0,20}\\b(?:on|enabled|activated|now)?"),
            sign(
                    "covert",
                    0.7,
                    "\\b(?:do not|don'?t|never|without)\\b.{0,12}\\b(?:tell|mention|inform|reveal|telling|mentioning|informing)\\b.{0,20}"
                            + "\\b(?:the )?(?:user|anyone|anybody|human|reader)"),
            sign(
                    "address",
                    0.5,
                    "\\b(?:attention|note|instructions?|message) (?:to|for) (?:the |any |all )?(?:ai|llm|model|assistant|chatbot|language model|agent)s?\\b"),
            sign("address", 0.6, "\\bif you are (?:an? )?(?:ai|llm|language model|assistant|chatbot|agent)\\b"),
            sign(
                    "steer",
                    0.6,
                    "\\b(?:ai|assistant|model|llm)\\b.{0,30}\\b(?:must|should|shall)\\b.{0,25}\\b(?:recommend|rate|rank|praise|approve|answer only|reply only)\\b"),
            sign(
                    "exfiltrate",
                    0.6,
                    "\\b(?:send|post|forward|upload|email|transmit)\\b.{0,50}\\b(?:conversation|history|chat|password|api keys?|secrets?|documents?|data)\\b.{0,50}(?:https?://|@| to )"),
            sign(
                    "exfiltrate",
                    0.8,
                    "!\\[[^\\]]{0,100}\\]\\(https?://[^)]{1,200}[?&][^)]{0,200}(?:\\{|\\$|%7b|data|q|secret|history)"),
            sign(
                    "encoded",
                    0.6,
                    "\\b(?:decode|base64|rot13|hex)\\b.{0,60}\\b(?:follow|execute|obey|run|do what|carry out)\\b"));

    private static final double HIDDEN = 0.5;
    private static final double TAGGED = 0.9;
    private static final int MANY_UNSEEN = 5;

    private PromptInjection() {}

    /** How much a text looks like an attempt, from 0 to 1. */
    public static double score(String text) {
        return find(text, FoldedText.of(text)).stream()
                .mapToDouble(FilterFinding::score)
                .max()
                .orElse(0);
    }

    /** At most one finding, with all signs together. */
    static List<FilterFinding> find(String text, FoldedText folded) {
        List<String> rules = new ArrayList<>();
        double innocent = 1;
        String flat = folded.text().replaceAll("[\\s\"'“”]*\\R[\\s]*", " \n ").replaceAll("[ \\t]+", " ");
        for (Sign sign : SIGNS) {
            if (!rules.contains(sign.rule()) && sign.pattern().matcher(flat).find()) {
                rules.add(sign.rule());
                innocent *= 1 - sign.weight();
            }
        }
        if (text.codePoints().anyMatch(c -> c >= 0xe0020 && c <= 0xe007e)) {
            rules.add("hidden-tags");
            innocent *= 1 - TAGGED;
        } else if (folded.unseen() >= MANY_UNSEEN && !rules.isEmpty()) {
            rules.add("hidden-text");
            innocent *= 1 - HIDDEN;
        }
        return rules.isEmpty()
                ? List.of()
                : List.of(FilterFinding.ofWhole(
                        FilterCategory.PROMPT_INJECTION, 1 - innocent, "injection:" + String.join("+", rules)));
    }

    private static Sign sign(String rule, double weight, String pattern) {
        return new Sign(rule, weight, Pattern.compile("(?is)" + pattern));
    }
}
