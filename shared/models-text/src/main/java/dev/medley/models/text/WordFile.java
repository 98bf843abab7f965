package dev.medley.models.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists of words by name, one a line; a line that ends with a backslash goes on. */
record WordFile(Map<String, Set<String>> lists) {

    static WordFile read(InputStream in) throws IOException {
        String file;
        try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            file = reader.readAllAsString();
        }
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        file.replaceAll("\\\\\\R\\s*", "")
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .forEach(line -> {
                    String[] parts = line.split("=", 2);
                    lists.put(
                            parts[0].strip(),
                            new LinkedHashSet<>(List.of(parts[1].strip().split("\\s+", -1))));
                });
        return new WordFile(lists);
    }

    Set<String> of(String name) {
        return lists.getOrDefault(name, Set.of());
    }
}
