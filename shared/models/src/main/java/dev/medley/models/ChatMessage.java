package dev.medley.models;

/** What somebody says in a conversation with a model. */
public record ChatMessage(Role role, String text) {

    /** Who says it. */
    public enum Role {
        USER,
        ASSISTANT
    }

    public static ChatMessage user(String text) {
        return new ChatMessage(Role.USER, text);
    }

    public static ChatMessage assistant(String text) {
        return new ChatMessage(Role.ASSISTANT, text);
    }

    /** Conversations are private. */
    @Override
    public String toString() {
        return role + " [" + text.length() + "]";
    }
}
