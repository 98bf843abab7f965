package dev.medley.http;

import dev.medley.kernel.Refusal;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Set;

/** Reads documents that come another way than as a body, such as in files, by the rules for bodies. */
@Singleton
public class DocumentReader {

    private final JsonMapper json;
    private final Validator validator;

    DocumentReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Reads a document.
     *
     * @param document maps, lists, texts, numbers and booleans
     * @throws Refusal as a body would be refused, with pointers into the document
     */
    public <T> T read(Object document, Class<T> type) {
        T value = decode(document, type);
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "validation-failed",
                    "The document breaks a rule; see errors.",
                    RequestFaults.of(new ConstraintViolationException(violations)));
        }
        return value;
    }

    private <T> T decode(Object document, Class<T> type) {
        try {
            JsonNode tree = json.writeValueToTree(document);
            RequiredMembers.require(Argument.of(type), tree);
            T value = json.readValueFromTree(tree, type);
            if (value != null) {
                return value;
            }
        } catch (IOException e) {
            throw FieldRefusedException.find(e)
                    .orElseGet(() -> new Refusal(
                            Refusal.Kind.MALFORMED,
                            "request-malformed",
                            "The document is not the JSON that is expected here.",
                            RequestFaults.json(e)));
        }
        throw new Refusal(Refusal.Kind.MALFORMED, "request-malformed", "The document says null.");
    }
}
