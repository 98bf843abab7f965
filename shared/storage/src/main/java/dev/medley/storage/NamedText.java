package dev.medley.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose named parameters have become JDBC's question marks.
 *
 * @param sql the text for JDBC
 * @param names the name of each question mark, in order
 * @param distinct each name once
 */
record NamedText(String sql, List<String> names, Set<String> distinct) {

    /** In this order: literals with escapes, literals, identifiers, comments, dollar quotes, casts; then what is changed. */
    private static final Pattern TOKEN = Pattern.compile("""
            (?<![\\w$])[eE]'(?:[^'\\\\]++|\\\\.)*+'
            | '[^']*+'
            | "[^"]*+"
            | --[^\\n]*+
            | /\\*(?:[^*/]++|\\*(?!/)|/(?!\\*)|/\\*.*?\\*/)*+\\*/
            | (?<![\\w$])\\$(?<tag>(?:[a-zA-Z_]\\w*+)?)\\$.*?\\$\\k<tag>\\$
            | ::
            | :(?<name>[a-zA-Z]\\w*+)
            | (?<operator>\\?)
            """, Pattern.COMMENTS | Pattern.DOTALL);

    static NamedText parse(String text) {
        StringBuilder sql = new StringBuilder();
        List<String> names = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String name = token.group("name");
            if (name != null) {
                names.add(name);
                token.appendReplacement(sql, "?");
            } else if (token.group("operator") != null) {
                token.appendReplacement(sql, "??");
            }
        }
        token.appendTail(sql);
        return new NamedText(sql.toString(), List.copyOf(names), Set.copyOf(names));
    }

    /** Checks that every name in the text has a value and every value a name in the text. */
    void check(Map<String, @Nullable Object> values) {
        if (!distinct.equals(values.keySet())) {
            throw new IllegalStateException("The text names " + new TreeSet<>(distinct) + ", bound are "
                    + new TreeSet<>(values.keySet()) + ": " + sql);
        }
    }

    void bind(PreparedStatement statement, Map<String, @Nullable Object> values) throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            Column.bind(statement, i + 1, values.get(names.get(i)));
        }
    }
}
