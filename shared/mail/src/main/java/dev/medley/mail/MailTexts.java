package dev.medley.mail;

import dev.medley.mail.EditedMails.EditedMail;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes mails: as administrators have them, and as Medley brings them where nobody has edited them, or where an edit does not
 * go with what this release gives it to say.
 */
@Singleton
class MailTexts {

    private static final Logger LOG = LoggerFactory.getLogger(MailTexts.class);

    private final MailTemplates templates;
    private final EditedMails edited;

    MailTexts(MailTemplates templates, EditedMails edited) {
        this.templates = templates;
        this.edited = edited;
    }

    /** Writes one in the language that comes nearest to its reader's, of those that it is there in. */
    WrittenMail write(Mail mail) {
        Map<Locale, EditedMail> texts = edited.find(mail.template());
        Locale language = MailTemplates.nearest(
                mail.locale(), candidate -> texts.containsKey(candidate) || templates.isIn(mail.template(), candidate));
        EditedMail text = texts.get(language);
        if (text != null) {
            try {
                return text.write(mail.values());
            } catch (TemplateFault e) {
                LOG.warn("The edited mail {} in {} cannot be written: {}", mail.template(), language, e.detail());
            }
        }
        return templates.write(mail.template(), mail.locale(), mail.values());
    }
}
