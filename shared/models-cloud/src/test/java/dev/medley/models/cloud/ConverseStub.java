package dev.medley.models.cloud;

/** Bedrock's side of the Converse API, as its reference describes it. */
final class ConverseStub {

    static final String PATH = "/model/.+/converse";

    private ConverseStub() {}

    /** An answer that uses the tool with this input (JSON). */
    static String toolUse(String input) {
        return message(
                "{\"toolUse\": {\"toolUseId\": \"use-1\", \"name\": \"digest\", \"input\": %s}}".formatted(input),
                "tool_use");
    }

    static String message(String content, String stopReason) {
        return """
                {"output": {"message": {"role": "assistant", "content": [%s]}}, "stopReason": "%s",
                 "usage": {"inputTokens": 120, "outputTokens": 40, "totalTokens": 160}, "metrics": {"latencyMs": 5}}""".formatted(content, stopReason);
    }
}
