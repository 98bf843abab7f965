package dev.medley.moderation.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What is done about a thing and its author. */
@Serdeable
public enum ModerationAction {
    /** Nothing: the thing is harmless, and can be seen. */
    @JsonProperty("release")
    RELEASE("release"),
    /** Nobody but the author sees it; a strike. */
    @JsonProperty("hide")
    HIDE("hide"),
    /** It is gone for all; a strike. */
    @JsonProperty("remove")
    REMOVE("remove"),
    /** The author is warned; the thing stays. */
    @JsonProperty("warn")
    WARN("release"),
    /** It is removed, and what its author writes is held for a time. */
    @JsonProperty("limit")
    LIMIT("remove"),
    /** It is removed, and its author cannot sign in for a time. */
    @JsonProperty("suspend")
    SUSPEND("remove");

    private final String effect;

    ModerationAction(String effect) {
        this.effect = effect;
    }

    /** What becomes of the thing: release, hide or remove. */
    String effect() {
        return effect;
    }

    boolean takesAway() {
        return !effect.equals(RELEASE.effect);
    }

    /** The action of a name in the API. */
    @JsonCreator
    public static ModerationAction of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
