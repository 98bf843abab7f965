package dev.medley.notifications.editing;

import dev.medley.kernel.Refusal.Fault;
import dev.medley.mail.TextTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what an edited mail leaves out without which it is of no use, such as the link that resets a password. */
final class RequiredValues {

    private static final String MARK = "the-value-is-there";

    private RequiredValues() {}

    /**
     * What is missing in a text that renders. A value counts as missing too where it stands in a section that another value,
     * which can be empty, closes.
     */
    static List<Fault> missing(EditableType type, TemplateText text, @Nullable TemplateText before) {
        List<Fault> faults = new ArrayList<>();
        Set<String> required = type.required() == null ? Set.of() : type.required();
        String html = text.html();
        if (html == null) {
            faults.add(new Fault("/html", "A mail is a whole HTML document too."));
        }
        for (String name : required) {
            Map<String, String> values = new HashMap<>();
            type.values().keySet().forEach(each -> values.put(each, ""));
            required.forEach(each -> values.put(each, each.equals(name) ? MARK : "x"));
            if (!TextTemplate.plain(text.body()).write(values).contains(MARK)) {
                faults.add(new Fault("/body", detail(name, text.body(), before == null ? null : before.body())));
            }
            if (html != null && !TextTemplate.html(html).write(values).contains(MARK)) {
                faults.add(new Fault("/html", detail(name, html, before == null ? null : before.html())));
            }
        }
        return faults;
    }

    private static String detail(String name, String text, @Nullable String before) {
        int line = TextTemplate.lineOf(text, name);
        if (line > 0) {
            return "Line " + line + ": {{" + name + "}} is not always there, and the mail is of no use without it.";
        }
        int lineBefore = before == null ? 0 : TextTemplate.lineOf(before, name);
        return "Line %d: {{%s}} is missing, and the mail is of no use without it."
                .formatted(Math.max(1, lineBefore), name);
    }
}
