package dev.medley.notifications.editing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The templates with all their versions. */
public interface TemplateEditRepository {

    /** All types, by name. */
    List<EditableType> types();

    Optional<EditableType> type(String name);

    /** The newest versions of a template, the newest first. */
    List<TemplateVersion> versions(String type, Locale locale, int most);

    /** Waits for others who edit the same, until the transaction ends. */
    void lock(String type, Locale locale);

    void add(TemplateVersion version);
}
