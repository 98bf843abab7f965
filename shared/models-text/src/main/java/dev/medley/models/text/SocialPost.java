package dev.medley.models.text;

import dev.medley.kernel.TextLength;
import dev.medley.models.Digest.Topic;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.Links;
import dev.medley.models.PostLength;
import dev.medley.models.text.WordLists.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The few sentences that can stand alone, with hashtags of the main topics, within what the network allows. */
final class SocialPost {

    private static final int MAX_TAGS = 3;
    private static final int MAX_TAG_LETTERS = 25;

    /** Sentences that need their speaker or their neighbours lose so much. */
    private static final double DEPENDENCE = 0.3;

    /** Where there is room for more, readers still have no time for more than this. */
    private static final int MAX_SENTENCES = 4;

    private final WeightedText weightedText;
    private final PostLength length;

    SocialPost(WeightedText weightedText, Network network) {
        this.weightedText = weightedText;
        this.length = PostLength.of(network);
    }

    String text() {
        String tags = tags();
        var ending = tags.isEmpty() ? "" : "\n\n" + tags;
        var best = weightedText.sentences().stream()
                .sorted(Comparator.comparingDouble(this::standing).reversed())
                .limit(100)
                .toList();
        var picked = new ArrayList<Sentence>();
        for (Sentence sentence : best) {
            picked.add(sentence);
            boolean fits = picked.size() <= MAX_SENTENCES && length.fits(body(picked) + ending);
            if (!fits || (picked.size() > 1 && standing(sentence) < DEPENDENCE)) {
                picked.removeLast();
            }
        }
        return picked.isEmpty() ? length.shorten(cuttable(best).text(), ending) : body(picked) + ending;
    }

    /** Of sentences that are all too long the best, but rather one that no link is cut off from. */
    private static Sentence cuttable(List<Sentence> best) {
        return best.stream()
                .filter(sentence -> Links.in(sentence.text()).findAny().isEmpty())
                .findFirst()
                .orElse(best.getFirst());
    }

    private double standing(Sentence sentence) {
        var words = weightedText.words();
        boolean dependent = sentence.opensWith(words, Role.REFERRING) || sentence.count(words, Role.FIRST_PERSON) > 0;
        return weightedText.score(sentence) - (dependent ? DEPENDENCE : 0);
    }

    private static String body(List<Sentence> sentences) {
        return sentences.stream()
                .sorted(Comparator.comparingInt(Sentence::index))
                .map(Sentence::text)
                .collect(Collectors.joining(" "));
    }

    private String tags() {
        return weightedText.topics().stream()
                .map(Topic::label)
                .map(SocialPost::tag)
                .filter(tag -> TextLength.graphemes(tag) <= MAX_TAG_LETTERS)
                .limit(MAX_TAGS)
                .collect(Collectors.joining(" "));
    }

    /** {@code heat pump} becomes {@code #HeatPump}: a hashtag ends at the first character that is no letter or digit. */
    static String tag(String label) {
        return Arrays.stream(label.split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> Words.capitalised(word, Locale.ROOT))
                .collect(Collectors.joining("", "#", ""));
    }
}
