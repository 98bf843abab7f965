package dev.medley.content.templates;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import dev.medley.kernel.Refusal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and fills templates: names and sections, no logic, no partials, nothing of the system. */
public final class ExportTemplateText {

    private static final Pattern UNSUPPORTED = Pattern.compile("\\{\\{\\s*[>=]");
    private static final Pattern EMPTY = Pattern.compile("\\{\\{\\{?\\s*[#^/&]?\\s*\\}\\}");
    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{(?:\\{|\\s*&)\\s*([^}\\s]*)");

    /** Made by the system of the item's texts, so that it can stand in HTML as it is. */
    private static final Pattern RENDERED = Pattern.compile("html(\\.[A-Za-z0-9_-]+)?");

    private ExportTemplateText() {}

    /**
     * Checks a template that somebody writes.
     *
     * @param pointer where it stands in the request
     * @throws Refusal {@code content-template-invalid}
     */
    public static void require(TemplateFormat format, String body, String pointer) {
        requireNone(UNSUPPORTED, body, pointer, "There are no partials and no other delimiters.");
        requireNone(EMPTY, body, pointer, "A name is missing between the braces.");
        if (format == TemplateFormat.HTML) {
            Matcher unescaped = UNESCAPED.matcher(body);
            while (unescaped.find()) {
                if (!RENDERED.matcher(unescaped.group(1)).matches()) {
                    throw invalid(pointer, body, unescaped.start(), "Only html.… may be put in unescaped.");
                }
            }
        }
        int last = body.lastIndexOf("{{");
        if (last >= 0 && body.indexOf("}}", last) < 0) {
            throw invalid(pointer, body, last, "A tag is not closed.");
        }
        try {
            compiler(format, new TemplateBudget()).compile(body);
        } catch (MustacheException | IllegalArgumentException e) {
            throw Refusal.invalid("content-template-invalid", pointer, "This is no template: " + e.getMessage());
        }
    }

    /**
     * Fills a template. What the values do not have is left empty.
     *
     * @throws Refusal {@code content-template-too-costly}
     */
    public static String write(TemplateFormat format, String body, Map<String, ?> values) {
        TemplateBudget budget = new TemplateBudget();
        StringBuilder text = new StringBuilder();
        try {
            compiler(format, budget).compile(body).execute(values, budget.writer(text));
        } catch (TemplateBudget.Spent | StackOverflowError _) {
            throw tooCostly();
        } catch (MustacheException e) {
            if (e.getCause() instanceof TemplateBudget.Spent) {
                throw tooCostly();
            }
            throw Refusal.invalid("content-template-invalid", "/body", "This is no template: " + e.getMessage());
        }
        return text.toString();
    }

    private static Refusal tooCostly() {
        return Refusal.invalid(
                "content-template-too-costly", "/body", "The template goes over too much, or writes too much.");
    }

    private static Mustache.Compiler compiler(TemplateFormat format, TemplateBudget budget) {
        return Mustache.compiler()
                .escapeHTML(format == TemplateFormat.HTML)
                .defaultValue("")
                .emptyStringIsFalse(true)
                .zeroIsFalse(false)
                .withCollector(budget);
    }

    private static void requireNone(Pattern pattern, String body, String pointer, String detail) {
        Matcher found = pattern.matcher(body);
        if (found.find()) {
            throw invalid(pointer, body, found.start(), detail);
        }
    }

    private static Refusal invalid(String pointer, String body, int at, String detail) {
        long line = body.substring(0, at).lines().count();
        boolean begins = at == 0 || body.charAt(at - 1) == '\n';
        return Refusal.invalid(
                "content-template-invalid", pointer, "Line " + (begins ? line + 1 : line) + ": " + detail);
    }
}
