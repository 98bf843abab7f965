package dev.medley.chat.answers;

import dev.medley.chat.passages.UnspacedText;
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

    /** Words that ask, or say nothing, in languages whose passages are found by words alone. */
    private static final Set<String> STOP_ELSEWHERE = Set.copyOf(List.of(
            ("lange lang viel viele hoch oft groß gibt am an zum zur dem des aus bei nach auch sich man wird werden "
                            + "combien quel quelle quels quelles qui que quoi quand où comment pourquoi est sont le la les un une des "
                            + "du de et il elle ce dans sur par pour en au aux se "
                            + "cuánto cuánta cuántos cuántas cuál cuáles qué quién quiénes cuándo dónde cómo el los las es son una del "
                            + "al y lo "
                            + "quanto quanta quanti quante quale quali chi che cosa quando dove come perché è sono il i gli uno di da "
                            + "quantos quantas qual quais quem onde como os as o um uma do no na "
                            + "hoe hoeveel wie wat wanneer waar waarom welke het een van op is zijn "
                            + "сколько кто что когда где как почему какой какая какое какие в на и с по для это "
                            + "كم من ما متى أين كيف لماذا هل هو هي في على إلى")
                    .split(" ", -1)));

    private static final int LONGEST_ENDING = 3;
    private static final int SHORTEST_BEGINNING = 5;

    private AnswerWords() {}

    /** The share of a question's words that a text has, up to their endings: for languages whose stems are not known here. */
    static double likeness(String question, String text) {
        Set<String> asked = new LinkedHashSet<>(plain(question));
        asked.removeAll(STOP_ELSEWHERE);
        Set<String> there = plain(text);
        long has = asked.stream()
                .filter(word -> there.stream().anyMatch(other -> isAlike(word, other)))
                .count();
        return asked.isEmpty() ? 0 : (double) has / asked.size();
    }

    private static boolean isAlike(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.equals(other)
                || (same >= SHORTEST_BEGINNING && Math.max(one.length(), other.length()) - same <= LONGEST_ENDING);
    }

    /** In the order of the text, each once. */
    static Set<String> of(String text) {
        return new LinkedHashSet<>(all(text));
    }

    /** As they stand in the text, in lower case. */
    static Set<String> plain(String text) {
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(UnspacedText.paired(text.toLowerCase(Locale.ROOT)))
                .results()
                .forEach(match -> {
                    if (!STOP.contains(match.group())) {
                        words.add(match.group());
                    }
                });
        return words;
    }

    static List<String> all(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        List<String> stems = new ArrayList<>();
        WORD.matcher(UnspacedText.paired(text.toLowerCase(Locale.ROOT)))
                .results()
                .forEach(match -> {
                    if (!STOP.contains(match.group())) {
                        stems.add(stemmer.stem(match.group()));
                    }
                });
        return stems;
    }
}
