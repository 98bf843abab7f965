package dev.medley.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Mustache template without logic: names in double braces, and sections that an empty value closes. What the names stand
 * for is escaped as the kind of text needs it.
 */
public final class TextTemplate {

    /** Where the engine says no more than this. */
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    /** Three braces or an ampersand, which would put a value in as it is. */
    private static final Pattern EMPTY_TAG = Pattern.compile("\\{\\{\\{?\\s*[#^/&]?\\s*}}");

    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{(\\{|\\s*&)");

    /** All that is no value, section or comment: partials, inheritance, and other delimiters, which would hide the above. */
    private static final Pattern UNSUPPORTED = Pattern.compile("\\{\\{(?!\\{?\\s*[#^/&!]?\\s*[\\p{L}\\p{N}_.}])");

    private final Template template;

    private TextTemplate(Template template) {
        this.template = template;
    }

    /** For plain text: values stand as they are. */
    public static TextTemplate plain(String text) {
        return compile(text, Mustache.compiler().escapeHTML(false));
    }

    /** For HTML: values are no markup. */
    public static TextTemplate html(String text) {
        return compile(text, Mustache.compiler().escapeHTML(true));
    }

    /** For paths and queries: values are percent-encoded. */
    public static TextTemplate link(String text) {
        return compile(
                text, Mustache.compiler().withEscaper(value -> URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }

    /**
     * Checks a template that somebody edits.
     *
     * @param isHtml whether no value may be put in unescaped
     * @param names the names that it can use
     * @throws TemplateFault where it would not render
     */
    public static void requireRenderable(String text, boolean isHtml, Set<String> names) {
        requireNone(text, UNSUPPORTED, "There are values, sections and comments, and no other tags.");
        if (isHtml) {
            requireNone(text, UNESCAPED, "A value is put in unescaped.");
        }
        int last = text.lastIndexOf("{{");
        if (last >= 0 && text.indexOf("}}", last) < 0) {
            throw new TemplateFault(lineOf(text, last), "A tag is not closed.");
        }
        TextTemplate template = plain(text);
        for (String name : template.variables()) {
            if (!names.contains(name)) {
                requireNone(
                        text,
                        Pattern.compile("\\{\\{\\{?\\s*[#^/&]?\\s*" + Pattern.quote(name)),
                        "Nothing has the name " + name + ".");
                throw new TemplateFault(1, "Nothing has the name " + name + ".");
            }
        }
        String _ = template.write(names.stream().collect(Collectors.toMap(name -> name, _ -> "")));
        String _ = template.write(names.stream().collect(Collectors.toMap(name -> name, _ -> "x")));
    }

    /** The line in which a text names a value first; 0 where it does not. */
    public static int lineOf(String text, String name) {
        Matcher found = Pattern.compile("\\{\\{\\{?\\s*[#^&]?\\s*" + Pattern.quote(name))
                .matcher(text);
        return found.find() ? lineOf(text, found.start()) : 0;
    }

    private static void requireNone(String text, Pattern pattern, String detail) {
        Matcher found = pattern.matcher(text);
        if (found.find()) {
            throw new TemplateFault(lineOf(text, found.start()), detail);
        }
    }

    private static TextTemplate compile(String text, Mustache.Compiler compiler) {
        requireNone(text, EMPTY_TAG, "A name is missing between the braces.");
        try {
            return new TextTemplate(compiler.emptyStringIsFalse(true).compile(text));
        } catch (MustacheException e) {
            throw fault(e);
        } catch (UnsupportedOperationException e) {
            throw unsupported(e);
        }
    }

    /** Writes it. A value that it names and nobody gives is a {@link TemplateFault}. */
    public String write(Map<String, ?> values) {
        try {
            return template.execute(values);
        } catch (MustacheException e) {
            throw fault(e);
        } catch (UnsupportedOperationException e) {
            throw unsupported(e);
        }
    }

    /** The names in it. */
    public Set<String> variables() {
        Set<String> names = new TreeSet<>();
        template.visit(new Variables(names));
        return names;
    }

    private static TemplateFault fault(MustacheException e) {
        if (e instanceof MustacheException.Context context) {
            return new TemplateFault(context.lineNo, "Nothing has the name " + context.key + ".", e);
        }
        String message = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(message);
        return new TemplateFault(line.find() ? Integer.parseInt(line.group(1)) : 1, message, e);
    }

    /** What the engine says of tags that load other templates, which are none here. */
    private static TemplateFault unsupported(UnsupportedOperationException e) {
        return new TemplateFault(1, "It has a tag that is not supported.", e);
    }

    private static int lineOf(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
