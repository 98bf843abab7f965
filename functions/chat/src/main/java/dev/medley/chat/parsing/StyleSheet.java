package dev.medley.chat.parsing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the style sheets in a page, and the styles of its elements, say of what can hide text. Rules for printers, for some widths
 * of a window, and for what a reader does, do not count.
 */
final class StyleSheet {

    private static final Pattern ALWAYS =
            Pattern.compile("@(?:media\\s+(?:only\\s+)?(?:screen|all)|supports\\b.*|layer\\b.*)", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?");

    /** What jsoup reads as CSS does. Its own selectors take regular expressions, which may never end. */
    private static final Pattern PLAIN = Pattern.compile("(?:[\\w\\-.#*\\s>+~[^\\x00-\\x7f]]++"
            + "|\\[[\\w-]++(?:~=[\\w-]++|[\\^$*]?=(?:\"[^\"]*+\"|'[^']*+'|[\\w-]++))?+]"
            + "|:(?:first|last|only)-(?:child|of-type)|:nth-(?:last-)?(?:child|of-type)\\([\\w+\\s-]++\\)|:root"
            + "|:not\\([\\w.#-]++\\))*+");

    /** Those for which the elements beside each element are counted. */
    private static final Pattern OF_SIBLINGS = Pattern.compile("~(?!=)|:(?:first|last|only|nth)-");

    private static final Pattern SPECIFIC = Pattern.compile("(#)|([.\\[]|(?<!:):(?!:))|([a-zA-Z][\\w-]*)");

    /** What is looked at; all else of a style hides nothing. */
    private static final Set<String> LOOKED_AT = Set.of(
            "display",
            "visibility",
            "opacity",
            "color",
            "-webkit-text-fill-color",
            "background",
            "background-color",
            "background-image",
            "background-clip",
            "-webkit-background-clip",
            "font",
            "font-size",
            "text-indent",
            "left",
            "top",
            "right",
            "bottom",
            "margin-left",
            "margin-top",
            "transform",
            "scale",
            "clip",
            "clip-path",
            "width",
            "height",
            "max-width",
            "max-height",
            "content-visibility",
            "filter");

    /** More work than this is for no page that people write. */
    private static final long MOST_WORK = 30_000_000;

    private static final int SIBLINGS = 16;
    private static final int LONGEST_SELECTORS = 10_000;
    private static final int LONGEST_SELECTOR = 500;
    private static final long OF_ELEMENT = 1L << 60;
    private static final long IMPORTANT = 1L << 61;

    /** A value, and how strong the rule is that says it. */
    private record Declared(String value, long weight) {}

    private final Map<Element, Map<String, Declared>> declared = new HashMap<>();
    private long order;
    private long work;

    private StyleSheet() {}

    static StyleSheet of(Document document) {
        StyleSheet sheet = new StyleSheet();
        int elements = document.getAllElements().size();
        for (Element style : document.select("style")) {
            sheet.addAll(decoded(style.data()), document, elements);
        }
        for (Element styled : document.select("[style]")) {
            sheet.declare(styled, declarations(decoded(styled.attr("style"))), OF_ELEMENT);
        }
        return sheet;
    }

    private static String decoded(String css) {
        String text =
                css.replaceAll("(?s)/\\*.*?\\*/", " ").replace("<!--", " ").replace("-->", " ");
        return ESCAPE.matcher(text).replaceAll(match -> {
            int code = Integer.parseInt(match.group(1), 16);
            return Matcher.quoteReplacement(Character.isValidCodePoint(code) ? Character.toString(code) : "\ufffd");
        });
    }

    private void addAll(String css, Document document, int elements) {
        int from = 0;
        for (int at = next(css, 0); at >= 0; at = next(css, from)) {
            String prelude = css.substring(from, at).strip();
            from = at + 1;
            if (css.charAt(at) != '{' || (prelude.startsWith("@") && holdsAlways(prelude))) {
                continue;
            }
            int end = prelude.startsWith("@") ? endOfBlock(css, from) : css.indexOf('}', from);
            if (end < 0) {
                end = css.length();
            }
            if (!prelude.startsWith("@")) {
                addRule(prelude, declarations(css.substring(from, end)), document, elements);
            }
            from = Math.min(css.length(), end + 1);
        }
    }

    private static int next(String css, int from) {
        int at = from;
        while (at < css.length() && "{};".indexOf(css.charAt(at)) < 0) {
            at++;
        }
        return at < css.length() ? at : -1;
    }

    private static boolean holdsAlways(String prelude) {
        return ALWAYS.matcher(prelude.toLowerCase(Locale.ROOT)).matches();
    }

    private static int endOfBlock(String css, int from) {
        int open = 1;
        for (int at = from; at < css.length(); at++) {
            open += css.charAt(at) == '{' ? 1 : css.charAt(at) == '}' ? -1 : 0;
            if (open == 0) {
                return at;
            }
        }
        return -1;
    }

    private void addRule(String selectors, Map<String, String> said, Document document, int elements) {
        if (said.isEmpty() || selectors.length() > LONGEST_SELECTORS) {
            return;
        }
        for (String selector : selectors.split(",(?![^(]*\\))", -1)) {
            long cost = OF_SIBLINGS.matcher(selector).find() ? (long) elements * elements / SIBLINGS + 1 : elements;
            if (Thread.currentThread().isInterrupted()) {
                throw BlockSink.timedOut();
            }
            if (work + cost < MOST_WORK && isPlain(selector)) {
                work += cost;
                select(selector.strip(), said, document);
            }
        }
    }

    private static boolean isPlain(String selector) {
        return !selector.isBlank()
                && selector.length() <= LONGEST_SELECTOR
                && PLAIN.matcher(selector).matches();
    }

    private void select(String selector, Map<String, String> said, Document document) {
        try {
            for (Element element : document.select(selector)) {
                declare(element, said, weight(selector));
            }
        } catch (IllegalStateException | IllegalArgumentException _) {
            // It is about what a reader does, or about what no page has.
        }
    }

    private static long weight(String selector) {
        long weight = 0;
        Matcher parts = SPECIFIC.matcher(selector.replaceAll("(?<=[#.:])[\\w-]+", ""));
        while (parts.find()) {
            weight += parts.group(1) != null ? 10_000 : parts.group(2) != null ? 100 : 1;
        }
        return weight << 32;
    }

    private static Map<String, String> declarations(String text) {
        Map<String, String> said = new HashMap<>();
        for (String declaration : text.split(";", -1)) {
            int colon = declaration.indexOf(':');
            String name =
                    colon < 0 ? "" : declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (LOOKED_AT.contains(name)) {
                said.put(
                        name,
                        declaration
                                .substring(colon + 1)
                                .replaceAll("\\s+", " ")
                                .strip()
                                .toLowerCase(Locale.ROOT));
            }
        }
        return said;
    }

    private void declare(Element element, Map<String, String> said, long weight) {
        if (said.isEmpty()) {
            return;
        }
        Map<String, Declared> values = declared.computeIfAbsent(element, _ -> new HashMap<>());
        order++;
        said.forEach((name, value) -> {
            boolean isImportant = value.contains("!");
            Declared other = new Declared(
                    isImportant ? value.substring(0, value.indexOf('!')).strip() : value,
                    weight + order + (isImportant ? IMPORTANT : 0));
            values.merge(name, other, (old, latest) -> latest.weight >= old.weight ? latest : old);
        });
    }

    /** What holds for an element, in lower case; empty where nothing is said. */
    String value(Element element, String name) {
        Map<String, Declared> values = declared.get(element);
        Declared said = values == null ? null : values.get(name);
        return said == null ? "" : said.value();
    }

    boolean says(Element element) {
        return declared.containsKey(element);
    }
}
