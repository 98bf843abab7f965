package dev.medley.models;

import dev.medley.models.spoken.SpokenText;
import java.util.Set;

/**
 * What to make of a text.
 *
 * @param language BCP 47, {@code und} if not known
 * @param purpose what the reader wants it for, in a few words; may be empty
 * @param network where the post is to go; sets its limit
 */
public record DigestRequest(
        SpokenText spoken, String language, Set<Output> outputs, String purpose, Network network, DigestStyle style) {

    /** In the usual style. */
    public DigestRequest(SpokenText spoken, String language, Set<Output> outputs, String purpose, Network network) {
        this(spoken, language, outputs, purpose, network, DigestStyle.STANDARD);
    }

    /** For a text in whichever form it is written. */
    public DigestRequest(String text, String language, Set<Output> outputs, String purpose, Network network) {
        this(SpokenText.of(text), language, outputs, purpose, network);
    }

    /** The things that can be made. */
    public enum Output {
        SUMMARY,
        TOPICS,
        MIND_MAP,
        SOCIAL_POST,
        DECISIONS,
        /** Who does what until when. */
        ACTIONS,
        QUESTIONS,
        SENTIMENT,
        CATEGORIES,
        /** Title, description, chapters and hashtags. */
        VIDEO_DESCRIPTION
    }

    /** Where a post can go, and how long it may be there, counted in what each network counts. */
    public enum Network {
        X(280),
        BLUESKY(300),
        MASTODON(500),
        LINKEDIN(3000);

        private final int limit;

        Network(int limit) {
            this.limit = limit;
        }

        public int limit() {
            return limit;
        }
    }
}
