package dev.medley.notifications.templates;

import java.util.Collection;
import java.util.List;

/** All templates in all their versions. */
public interface TemplateRepository {

    /** The current ones of some types, in every language that there is. */
    List<Template> current(Collection<String> types);
}
