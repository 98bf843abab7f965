package dev.medley.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.kernel.PageRequest;
import java.util.List;

/** The query parameters of an operation that answers with a page of a list. */
final class PageParameters {

    private PageParameters() {}

    /** @param page what {@link OperationMarks} says: nothing, or {@code page} and the fields to sort by */
    static void addTo(ObjectNode operation, String page) {
        if (page.isEmpty()) {
            return;
        }
        ArrayNode parameters = operation.withArray("parameters");
        add(parameters, "limit", "How many items at most")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", PageRequest.MAX_LIMIT)
                .put("default", PageRequest.DEFAULT_LIMIT);
        add(parameters, "cursor", "The nextCursor of the page before; the first page without it")
                .put("type", "string");
        List<String> fields =
                List.of(page.strip().split(" ", -1)).stream().skip(1).toList();
        if (!fields.isEmpty()) {
            add(parameters, "sort", "Fields with commas between, with a minus in front for descending order")
                    .put("type", "string")
                    .put("pattern", sort("-?(?:" + String.join("|", fields) + ")"));
        }
    }

    private static String sort(String field) {
        return "^" + field + "(?:," + field + "){0,2}$";
    }

    private static ObjectNode add(ArrayNode parameters, String name, String description) {
        return parameters
                .addObject()
                .put("name", name)
                .put("in", "query")
                .put("description", description)
                .putObject("schema");
    }
}
