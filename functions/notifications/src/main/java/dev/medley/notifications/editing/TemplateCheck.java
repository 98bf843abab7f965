package dev.medley.notifications.editing;

import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.mail.TemplateFault;
import dev.medley.mail.TextTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what in an edited template would not render, and in which line. */
final class TemplateCheck {

    private TemplateCheck() {}

    /**
     * Refuses a text that would not render, or that leaves out what its readers need.
     *
     * @param before the text before; null where there is none in this language
     * @throws Refusal {@code notification-template-invalid}
     */
    static void require(EditableType type, TemplateText text, @Nullable TemplateText before) {
        Set<String> names = type.values().keySet();
        List<Fault> faults = new ArrayList<>();
        fault("/title", text.title(), false, names).ifPresent(faults::add);
        fault("/body", text.body(), false, names).ifPresent(faults::add);
        fault("/html", text.html(), true, names).ifPresent(faults::add);
        if (faults.isEmpty() && saysNothing(type, text.title())) {
            faults.add(
                    new Fault("/title", "Line 1: With the sample values, or for one alone, the title says nothing."));
        }
        if (faults.isEmpty() && type.isMail()) {
            faults.addAll(RequiredValues.missing(type, text, before));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "notification-template-invalid",
                    "The template would not render, or not say what it must; see errors.",
                    faults);
        }
    }

    /** Whether a title is empty for what happened several times, or once. */
    private static boolean saysNothing(EditableType type, String title) {
        TextTemplate template = TextTemplate.plain(title);
        Map<String, String> once = new HashMap<>(type.values());
        once.put("others", "");
        return template.write(type.values()).isBlank() || template.write(once).isBlank();
    }

    private static Optional<Fault> fault(String pointer, @Nullable String text, boolean isHtml, Set<String> names) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            TextTemplate.requireRenderable(text, isHtml, names);
            return Optional.empty();
        } catch (TemplateFault e) {
            return Optional.of(new Fault(pointer, "Line " + e.line() + ": " + e.detail()));
        }
    }
}
