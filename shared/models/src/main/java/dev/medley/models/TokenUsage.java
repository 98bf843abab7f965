package dev.medley.models;

/** How many tokens a model has read and written. */
public record TokenUsage(int input, int output) {

    public static final TokenUsage NONE = new TokenUsage(0, 0);

    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(input + other.input, output + other.output);
    }
}
