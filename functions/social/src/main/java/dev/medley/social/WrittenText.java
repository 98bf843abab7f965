package dev.medley.social;

import dev.medley.textfilter.FilterVerdict;
import dev.medley.textfilter.TextFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What people write, looked at before others read it. */
@Singleton
public class WrittenText {

    /**
     * What becomes of a text.
     *
     * @param text as it is kept
     * @param moderation visible, or held until somebody has looked at it
     * @param categories why it is held
     */
    public record Checked(String text, ModerationState moderation, List<String> categories) {

        public Checked {
            categories = List.copyOf(categories);
        }
    }

    private final TextFilter filter;

    WrittenText(TextFilter filter) {
        this.filter = filter;
    }

    /**
     * Looks at a text.
     *
     * @param place where it stands: post, comment, profile
     * @param pointer of the member that it came in
     * @throws dev.medley.kernel.Refusal {@code text-refused}
     */
    public Checked check(String place, UUID authorId, String pointer, String text) {
        FilterVerdict verdict = filter.check(place, authorId, text).orRefuse(pointer);
        ModerationState moderation = verdict.isHeld() ? ModerationState.HELD : ModerationState.VISIBLE;
        return new Checked(verdict.text(), moderation, verdict.categories());
    }

    /** A text with all masked that the rules of its place mask. */
    public String masked(String place, String text) {
        return filter.check(place, text).masked();
    }
}
