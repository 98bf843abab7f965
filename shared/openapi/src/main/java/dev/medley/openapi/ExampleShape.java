package dev.medley.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Which members an example has, and of which kind each is: what stays the same where values change from run to run. */
public final class ExampleShape {

    private ExampleShape() {}

    public static String of(JsonNode example) {
        return String.join(" ", members(example));
    }

    /** How much an example shows. */
    public static int size(JsonNode example) {
        return (int) members(example).stream()
                .filter(member -> !member.endsWith(":NULL"))
                .count();
    }

    private static Set<String> members(JsonNode example) {
        Set<String> members = new TreeSet<>();
        collect(example, "", members);
        return members;
    }

    private static void collect(JsonNode node, String path, Set<String> members) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), members));
        } else if (node.isArray()) {
            node.forEach(value -> collect(value, path + "/*", members));
        }
        members.add(path + ":" + node.getNodeType());
    }
}
