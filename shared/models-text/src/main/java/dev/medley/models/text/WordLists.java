package dev.medley.models.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The word lists of one language, all in lower case. */
final class WordLists {

    /** What the words of a list do in a text; the word lists say it at length. */
    enum Role {
        STOP,
        VAGUE,
        CUE,
        CHATTER,
        FIRST_PERSON,
        SECOND_PERSON,
        REFERRING,
        CONNECTIVE,
        CLAUSE_START,
        FILLER,
        ASIDE,
        OPENER
    }

    private final Map<Role, Set<String>> lists = new EnumMap<>(Role.class);

    /** Reads a properties file whose keys are the roles; a list with commas holds phrases. */
    static WordLists read(InputStream in) throws IOException {
        var file = new Properties();
        file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        var words = new WordLists();
        for (Role role : Role.values()) {
            String list = file.getProperty(role.name()).strip();
            String separator = list.contains(",") ? "\\s*,\\s*" : "\\s+";
            words.lists.put(role, new LinkedHashSet<>(List.of(list.split(separator, -1))));
        }
        return words;
    }

    boolean is(Role role, String word) {
        return all(role).contains(word);
    }

    Set<String> all(Role role) {
        return lists.getOrDefault(role, Set.of());
    }
}
