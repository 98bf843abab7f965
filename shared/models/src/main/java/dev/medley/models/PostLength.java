package dev.medley.models;

import dev.medley.kernel.TextLength;
import dev.medley.models.DigestRequest.Network;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** How a network counts the characters of a post, and what still fits. */
public enum PostLength {
    /** Most scripts count 1 and all others 2 a code point, an emoji 2, a link 23, also without a scheme (twitter-text 3). */
    X(Network.X) {
        @Override
        public int of(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
            return TextLength.eachGrapheme(Links.replace(plain, PostLength::shortened))
                    .mapToInt(PostLength::weight)
                    .sum();
        }
    },
    /** Graphemes. */
    BLUESKY(Network.BLUESKY) {
        @Override
        public int of(String text) {
            return TextLength.graphemes(text);
        }
    },
    /** Graphemes, a link counting 23. */
    MASTODON(Network.MASTODON) {
        @Override
        public int of(String text) {
            return TextLength.graphemes(Links.replace(text, PostLength::shortened));
        }
    },
    /** UTF-16 code units: the network does not say what it counts, and no other unit counts more. */
    LINKEDIN(Network.LINKEDIN) {
        @Override
        public int of(String text) {
            return text.length();
        }
    };

    private record Range(int first, int last) {}

    private static final List<Range> LIGHT = List.of(
            new Range(0, 0x10FF), new Range(0x2000, 0x200D), new Range(0x2010, 0x201F), new Range(0x2032, 0x2037));

    /** A link that a network shortens; others count as at least as much, in case it does. */
    private static final Pattern SHORTENED =
            Pattern.compile("https?://(?:[\\p{ASCII}&&[^/?#\\s]]+\\.)[A-Za-z]{2,}(?:[:/?#]\\p{ASCII}*)?");

    private static final int LINK_LENGTH = 23;
    private static final String ELLIPSIS = "…";

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

    /** As many whole words as fit together with the ending, closed by an ellipsis; one endless word is cut. */
    public String shorten(String text, String ending) {
        String kept = text;
        while (!fits(kept + ELLIPSIS + ending) && kept.contains(" ")) {
            kept = kept.substring(0, kept.lastIndexOf(' ')).replaceAll("[\\p{Punct}\\s]+$", "");
        }
        while (!fits(kept + ELLIPSIS + ending) && !kept.isEmpty()) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + ELLIPSIS + ending;
    }

    private static String shortened(String link) {
        String counted = "x".repeat(LINK_LENGTH);
        return SHORTENED.matcher(link).matches() || link.length() < LINK_LENGTH ? counted : link;
    }

    private static int weight(String grapheme) {
        boolean emoji = grapheme.codePoints().anyMatch(Character::isEmojiPresentation);
        return emoji ? 2 : grapheme.codePoints().map(PostLength::weight).sum();
    }

    private static int weight(int c) {
        return LIGHT.stream().anyMatch(range -> range.first <= c && c <= range.last) ? 1 : 2;
    }
}
