package dev.medley.chat.answers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** The words of a text that say something, as stems. */
final class AnswerWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Set<String> STOP = Set.copyOf(
            List.of(("a an and are as at be been before being by can could did do does doing for from had has have "
                            + "having he her here hers him his how i if in into is it its itself may me might more most must my "
                            + "myself no nor not now of off on once only or other our ours out over own same shall she should so "
                            + "some such than that the their theirs them then there these they this those to too under until up "
                            + "very was we were what when where which while who whom whose why will with would you your yours "
                            + "get gets got happen happens happened need needs please tell about one us any much many each "
                            + "der die das den dem des ein eine einen einem einer und oder ist sind war wie was wer wo wann warum "
                            + "welche welcher welches ich du er sie es wir ihr mit von zu im in auf für nicht kann muss darf")
                    .split(" ", -1)));

    private AnswerWords() {}

    /** In the order of the text, each once. */
    static Set<String> of(String text) {
        return new LinkedHashSet<>(all(text));
    }

    /** As they stand in the text, in lower case. */
    static Set<String> plain(String text) {
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(match -> {
            if (!STOP.contains(match.group())) {
                words.add(match.group());
            }
        });
        return words;
    }

    static List<String> all(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        List<String> stems = new ArrayList<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(match -> {
            if (!STOP.contains(match.group())) {
                stems.add(stemmer.stem(match.group()));
            }
        });
        return stems;
    }
}
