package dev.medley.models;

/**
 * What a model has written.
 *
 * @param isCutOff whether it had more to say than it may
 */
public record GeneratedText(String text, TokenUsage usage, Model model, boolean isCutOff) {

    @Override
    public String toString() {
        return "GeneratedText[" + model + ", " + usage + "]";
    }
}
