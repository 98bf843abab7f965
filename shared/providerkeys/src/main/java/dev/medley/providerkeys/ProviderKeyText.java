package dev.medley.providerkeys;

import dev.medley.kernel.Refusal;
import java.util.regex.Pattern;

/** A key as its provider gave it out: what can stand in a header. Never written down by {@link #toString()}. */
public record ProviderKeyText(String text) {

    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]{16,512}");
    private static final int HINT = 4;

    public ProviderKeyText {
        if (!SENDABLE.matcher(text).matches()) {
            throw Refusal.invalid(
                    "provider-key-malformed", "/key", "A key has 16 to 512 letters, digits and signs, and no spaces.");
        }
    }

    /** Its last four characters. */
    public String hint() {
        return text.substring(text.length() - HINT);
    }

    @Override
    public String toString() {
        return "ProviderKeyText[...]";
    }
}
