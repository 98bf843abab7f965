package dev.medley.models.cloud;

/** The provider's side of the chat completions API, as its reference describes it. */
final class CompletionStub {

    static final String PATH = "/v1/chat/completions";

    private CompletionStub() {}

    /** An answer whose content is this text. */
    static String content(String text) {
        return choice("{\"role\": \"assistant\", \"content\": %s, \"refusal\": null}".formatted(quoted(text)), "stop");
    }

    static String refusal(String text) {
        return choice("{\"role\": \"assistant\", \"content\": null, \"refusal\": %s}".formatted(quoted(text)), "stop");
    }

    static String choice(String message, String finishReason) {
        return """
                {"id": "chatcmpl-1", "object": "chat.completion", "model": "a-model-2026-01-01",
                 "choices": [{"index": 0, "message": %s, "finish_reason": "%s"}],
                 "usage": {"prompt_tokens": 120, "completion_tokens": 40, "total_tokens": 160}}""".formatted(message, finishReason);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
