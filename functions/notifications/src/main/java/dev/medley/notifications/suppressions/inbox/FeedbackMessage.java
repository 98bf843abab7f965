package dev.medley.notifications.suppressions.inbox;

import dev.medley.notifications.suppressions.Feedback;
import dev.medley.notifications.suppressions.Feedback.Kind;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what SES says of a mail: its own event, alone, or as EventBridge ({@code detail}) or SNS ({@code Message}) puts it
 * into another.
 */
final class FeedbackMessage {

    private FeedbackMessage() {}

    /**
     * The feedback; empty where it says something that does not matter here.
     *
     * @throws IllegalArgumentException where this is none
     */
    static Optional<Feedback> read(String body, JsonCodec json) {
        JsonNode event = event(json.read(new Json(body), JsonNode.class), json);
        String messageId = text(member(event, "mail"), "messageId");
        String kind = text(event, event.get("eventType") == null ? "notificationType" : "eventType");
        if (kind.isEmpty() || messageId.isEmpty()) {
            throw new IllegalArgumentException("This is nothing that SES says of a mail");
        }
        return switch (kind) {
            case "Bounce" -> Optional.of(bounce(member(event, "bounce"), messageId));
            case "Complaint" -> Optional.of(complaint(member(event, "complaint"), messageId));
            case "Delivery" -> Optional.of(plain(Kind.DELIVERED, messageId));
            case "Open" -> Optional.of(plain(Kind.OPENED, messageId));
            case "Click" -> Optional.of(plain(Kind.CLICKED, messageId));
            default -> Optional.empty();
        };
    }

    private static Feedback plain(Kind kind, String messageId) {
        return new Feedback(kind, messageId, List.of(), false, "");
    }

    private static JsonNode event(JsonNode envelope, JsonCodec json) {
        JsonNode message = envelope.get("Message");
        if (message != null && message.isString()) {
            return json.read(new Json(message.getStringValue()), JsonNode.class);
        }
        JsonNode detail = envelope.get("detail");
        return detail == null ? envelope : detail;
    }

    private static Feedback bounce(JsonNode bounce, String messageId) {
        boolean isPermanent = text(bounce, "bounceType").equals("Permanent");
        return new Feedback(
                Kind.BOUNCED, messageId, addresses(bounce, "bouncedRecipients"), isPermanent, diagnosis(bounce));
    }

    private static Feedback complaint(JsonNode complaint, String messageId) {
        return new Feedback(
                Kind.COMPLAINED,
                messageId,
                addresses(complaint, "complainedRecipients"),
                true,
                text(complaint, "complaintFeedbackType"));
    }

    private static String diagnosis(JsonNode bounce) {
        for (JsonNode recipient : member(bounce, "bouncedRecipients").values()) {
            if (!text(recipient, "diagnosticCode").isEmpty()) {
                return text(recipient, "diagnosticCode");
            }
        }
        return text(bounce, "bounceSubType");
    }

    private static List<String> addresses(JsonNode of, String list) {
        List<String> addresses = new ArrayList<>();
        for (JsonNode recipient : member(of, list).values()) {
            addresses.add(text(recipient, "emailAddress"));
        }
        return addresses;
    }

    private static JsonNode member(JsonNode of, String name) {
        JsonNode member = of.isObject() ? of.get(name) : null;
        return member == null ? JsonNode.createObjectNode(Map.of()) : member;
    }

    private static String text(JsonNode of, String name) {
        JsonNode member = of.isObject() ? of.get(name) : null;
        return member == null || !member.isString() ? "" : member.getStringValue();
    }
}
