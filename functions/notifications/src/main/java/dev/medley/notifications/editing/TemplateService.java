package dev.medley.notifications.editing;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.mail.OutgoingMail;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What administrators do with templates. */
@Singleton
public class TemplateService {

    private static final int MOST_VERSIONS = 100;

    /** For what nobody can switch off, such as warnings that an account is taken over. Super admins have it. */
    private static final Permission MANDATORY = Permission.of("mandatory-template:write:all");

    private final TemplateEditRepository repository;
    private final TemplatePreview preview;
    private final Authorities authorities;
    private final AuditLog audit;
    private final Clock clock;

    TemplateService(
            TemplateEditRepository repository,
            TemplatePreview preview,
            Authorities authorities,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.preview = preview;
        this.authorities = authorities;
        this.audit = audit;
        this.clock = clock;
    }

    public List<EditableType> types() {
        return repository.types();
    }

    /** The current version of a template. */
    public TemplateVersion find(String type, Locale locale) {
        return versions(type, locale).getFirst();
    }

    /** The versions of a template, the newest first. */
    public List<TemplateVersion> versions(String type, Locale locale) {
        List<TemplateVersion> versions = repository.versions(type, locale, MOST_VERSIONS);
        if (versions.isEmpty()) {
            throw unknown();
        }
        return versions;
    }

    /**
     * Adds a version, which counts from now on; in a language that the type is not there in, the first.
     *
     * @param expected whether the caller knows the version before
     * @throws Refusal {@code permission-missing} where the type is mandatory
     */
    @Transactional
    public TemplateVersion change(
            AuditContext context, String type, Locale locale, TemplateText text, IntPredicate expected) {
        EditableType editable = editable(type);
        if (editable.mandatory()) {
            var _ = authorities.of(context.actor().accountId(), MANDATORY);
        }
        repository.lock(type, locale);
        List<TemplateVersion> before = repository.versions(type, locale, 1);
        TemplateCheck.require(
                editable, text, before.isEmpty() ? null : before.getFirst().text());
        int version = before.isEmpty() ? 0 : before.getFirst().version();
        VersionCheck.require(expected, version);
        TemplateVersion changed = new TemplateVersion(
                type, locale, version + 1, text, context.actor().accountId(), clock.instant());
        repository.add(changed);
        audit.note(
                context,
                "notification-template.changed",
                null,
                Map.of("type", type, "locale", locale.toLanguageTag(), "version", Integer.toString(version + 1)));
        return changed;
    }

    /** A mail as it would be: of a text that is not saved yet, or of the current version. */
    public OutgoingMail preview(String type, Locale locale, @Nullable TemplateText text, Map<String, String> values) {
        EditableType editable = editable(type);
        List<TemplateVersion> current = repository.versions(type, locale, 1);
        TemplateText shown = text == null ? find(type, locale).text() : text;
        TemplateCheck.require(
                editable, shown, current.isEmpty() ? null : current.getFirst().text());
        return preview.of(editable, locale, shown, values);
    }

    /** Sends the current version to the account that asks for it. */
    public void sendTest(UUID accountId, String type, Locale locale) {
        EditableType editable = editable(type);
        preview.send(accountId, editable, locale, find(type, locale).text());
    }

    private EditableType editable(String type) {
        return repository.type(type).orElseThrow(TemplateService::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("notification-template-unknown", "There is no such template.");
    }
}
