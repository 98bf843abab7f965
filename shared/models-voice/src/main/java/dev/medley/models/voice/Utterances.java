package dev.medley.models.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into pieces short enough for one run of the synthesiser, whose memory grows with the piece: after the last
 * sentence that fits, or else the last clause, or else the last word.
 */
final class Utterances {

    static final int MAX_CHARACTERS = 300;

    private static final List<Pattern> ENDS =
            List.of(Pattern.compile("(?<=[.!?][\"')]?) "), Pattern.compile("(?<=[,;:]) "), Pattern.compile(" "));

    private Utterances() {}

    static List<String> of(String text) {
        var utterances = new ArrayList<String>();
        String rest = text.strip();
        while (rest.length() > MAX_CHARACTERS) {
            int cut = cut(rest.substring(0, MAX_CHARACTERS + 1));
            utterances.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        utterances.add(rest);
        return utterances.stream().filter(Utterances::isSpeakable).toList();
    }

    private static int cut(String head) {
        return ENDS.stream()
                .mapToInt(end -> end.matcher(head)
                        .results()
                        .mapToInt(found -> found.start())
                        .max()
                        .orElse(0))
                .filter(at -> at > 0)
                .findFirst()
                .orElse(MAX_CHARACTERS);
    }

    private static boolean isSpeakable(String utterance) {
        return utterance.chars().anyMatch(Character::isLetterOrDigit);
    }
}
