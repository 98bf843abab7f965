package dev.medley.models;

import dev.medley.models.DigestRequest.Network;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a network counts the characters of a post, and what still fits. */
public enum PostLength {
    /** Most scripts count 1 and all others 2 a code point, an emoji 2, a link 23 (twitter-text, configuration 3). */
    X(Network.X) {
        @Override
        public int of(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
            return LINK.matcher(plain).results().mapToInt(link -> LINK_LENGTH).sum()
                    + graphemes(LINK.matcher(plain).replaceAll(""))
                            .mapToInt(PostLength::weight)
                            .sum();
        }
    },
    /** Graphemes. */
    BLUESKY(Network.BLUESKY) {
        @Override
        public int of(String text) {
            return (int) graphemes(text).count();
        }
    },
    /** Graphemes, a link counting 23. */
    MASTODON(Network.MASTODON) {
        @Override
        public int of(String text) {
            return (int) graphemes(LINK.matcher(text).replaceAll("x".repeat(LINK_LENGTH)))
                    .count();
        }
    },
    /** UTF-16 code units: the strictest way to count characters, as the network does not say which. */
    LINKEDIN(Network.LINKEDIN) {
        @Override
        public int of(String text) {
            return text.length();
        }
    };

    private record Range(int first, int last) {}

    private static final List<Range> LIGHT = List.of(
            new Range(0, 0x10FF), new Range(0x2000, 0x200D), new Range(0x2010, 0x201F), new Range(0x2032, 0x2037));

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int LINK_LENGTH = 23;

    private final Network network;

    PostLength(Network network) {
        this.network = network;
    }

    /** How this network counts. */
    public static PostLength of(Network network) {
        return valueOf(network.name());
    }

    /** The length of a text as the network counts it. */
    public abstract int of(String text);

    /** Whether the network would take the text. */
    public boolean fits(String text) {
        return of(text) <= network.limit();
    }

    /** As many whole words as fit together with the ending, closed by an ellipsis. */
    public String shorten(String text, String ending) {
        String kept = text;
        while (!fits(kept + "…" + ending) && kept.contains(" ")) {
            kept = kept.substring(0, kept.lastIndexOf(' ')).replaceAll("[\\p{Punct}\\s]+$", "");
        }
        return kept + "…" + ending;
    }

    private static Stream<String> graphemes(String text) {
        return GRAPHEME.matcher(text).results().map(MatchResult::group);
    }

    private static int weight(String grapheme) {
        boolean emoji = grapheme.codePoints().anyMatch(Character::isEmojiPresentation);
        return emoji ? 2 : grapheme.codePoints().map(PostLength::weight).sum();
    }

    private static int weight(int c) {
        return LIGHT.stream().anyMatch(range -> range.first <= c && c <= range.last) ? 1 : 2;
    }
}
