package dev.medley.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is to go on with.
 *
 * @param system how it is to behave
 * @param messages the conversation so far; the last is the user's
 * @param maxTokens how much it may write
 * @param schema what it writes fits this; null for plain text
 */
public record GenerationRequest(
        String system,
        List<ChatMessage> messages,
        int maxTokens,
        @Nullable AnswerSchema schema) {

    /** Characters that make at least one token, whatever the tokenizer: a bound from above for what a text costs. */
    private static final int CHARACTERS_PER_TOKEN = 2;

    /** What a provider adds to each message of its own. */
    private static final int TOKENS_PER_MESSAGE = 8;

    public GenerationRequest {
        messages = List.copyOf(messages);
        if (messages.isEmpty() || messages.getLast().role() != ChatMessage.Role.USER) {
            throw new IllegalArgumentException("The user has the last word");
        }
    }

    /** A request for plain text. */
    public static GenerationRequest of(String system, List<ChatMessage> messages, int maxTokens) {
        return new GenerationRequest(system, messages, maxTokens, null);
    }

    /** How many tokens it has at most. */
    public int mostInputTokens() {
        int characters = system.length() + (schema == null ? 0 : schema.json().length());
        for (ChatMessage message : messages) {
            characters += message.text().length();
        }
        return characters / CHARACTERS_PER_TOKEN + (messages.size() + 1) * TOKENS_PER_MESSAGE;
    }
}
