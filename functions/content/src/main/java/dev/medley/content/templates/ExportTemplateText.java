package dev.medley.content.templates;

import com.samskivert.mustache.Escapers;
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

    /** What {@link RenderedHtml} is found under; whether a value is that is asked when it is written. */
    private static final Pattern RENDERED = Pattern.compile("html(\\.[A-Za-z0-9_-]+)?");

    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#^/]?)");
    private static final int MOST_TAGS = 2_000;
    private static final int DEEPEST = 20;

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
        requireSmall(body, pointer);
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

    /** Compiling takes the longer the deeper sections lie in each other. */
    private static void requireSmall(String body, String pointer) {
        Matcher tag = TAG.matcher(body);
        int depth = 0;
        for (int tags = 1; tag.find(); tags++) {
            depth += tag.group(1).equals("/") ? -1 : tag.group(1).isEmpty() ? 0 : 1;
            if (tags > MOST_TAGS || depth > DEEPEST) {
                throw invalid(
                        pointer,
                        body,
                        tag.start(),
                        "There are more than " + MOST_TAGS + " tags, or sections more than " + DEEPEST + " deep.");
            }
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
                .withEscaper(Escapers.NONE)
                .withFormatter(value -> format == TemplateFormat.HTML && !(value instanceof RenderedHtml)
                        ? Escapers.HTML.escape(String.valueOf(value))
                        : String.valueOf(value))
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
