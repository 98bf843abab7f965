package dev.medley.notifications.templates;

import dev.medley.mail.MailTemplates;
import dev.medley.mail.TemplateFault;
import dev.medley.mail.TextTemplate;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what notifications say, by the current templates. */
@Singleton
public class MessageWriter {

    private static final Logger LOG = LoggerFactory.getLogger(MessageWriter.class);
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n]+");

    private final TemplateRepository repository;

    MessageWriter(TemplateRepository repository) {
        this.repository = repository;
    }

    /** The current templates of some types, for somebody with a locale. */
    public Messages read(Collection<String> types, @Nullable Locale locale) {
        Map<String, List<Template>> templates =
                repository.current(types).stream().collect(Collectors.groupingBy(Template::type));
        Map<String, Template> chosen = new HashMap<>();
        templates.forEach((type, all) -> chosen.put(type, nearest(all, locale)));
        return new Messages(chosen);
    }

    private static Template nearest(List<Template> templates, @Nullable Locale locale) {
        Map<Locale, Template> byLocale = templates.stream().collect(Collectors.toMap(Template::locale, t -> t));
        Locale nearest = MailTemplates.nearest(locale, byLocale::containsKey);
        return byLocale.getOrDefault(nearest, templates.getFirst());
    }

    /** The templates that were read, one a type. */
    public record Messages(Map<String, Template> templates) {

        /**
         * What a notification says; where its type is not there any more, or cannot be written, its name.
         *
         * @param values what the names in templates stand for; one that is missing is empty
         */
        public Message write(String type, Map<String, String> values) {
            Template template = templates.get(type);
            if (template == null) {
                return new Message(Locale.ENGLISH, type, "", null, null);
            }
            try {
                return MessageWriter.write(template, values);
            } catch (TemplateFault e) {
                // One text that cannot be written is no reason to show nobody anything.
                LOG.error("The template of {} cannot be written", type, e);
                return new Message(template.locale(), type, "", null, null);
            }
        }
    }

    /** Writes one template. */
    public static Message write(Template template, Map<String, String> values) {
        String html = template.html();
        String link = template.link();
        return new Message(
                template.locale(),
                LINE_BREAKS
                        .matcher(fill(TextTemplate.plain(template.title()), values)
                                .strip())
                        .replaceAll(" "),
                fill(TextTemplate.plain(template.body()), values),
                link == null ? null : fill(TextTemplate.link(link), values),
                html == null ? null : fill(TextTemplate.html(html), values));
    }

    private static String fill(TextTemplate template, Map<String, String> values) {
        Map<String, String> all = new HashMap<>();
        template.variables().forEach(name -> all.put(name, ""));
        all.putAll(values);
        return template.write(all);
    }
}
