package dev.medley.mail;

import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What administrators have mails say, as the function of notifications publishes it. */
@Singleton
class EditedMails {

    private final Sql sql;

    EditedMails(Sql sql) {
        this.sql = sql;
    }

    /** The texts of a mail, in each language that there is one in. */
    Map<Locale, EditedMail> find(String name) {
        Map<Locale, EditedMail> found = new HashMap<>();
        sql.query("select locale, title, body, html from notifications.pub_mail_text where name = :name")
                .with("name", name)
                .list(row -> Map.entry(
                        Locale.forLanguageTag(row.text("locale")),
                        new EditedMail(row.text("title"), row.text("body"), row.text("html"))))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    /** A mail, each part of it a template. */
    record EditedMail(String subject, String text, String html) {

        WrittenMail write(Map<String, ?> values) {
            return new WrittenMail(
                    MailTemplates.oneLine(TextTemplate.plain(subject).write(values)),
                    TextTemplate.plain(text).write(values),
                    TextTemplate.html(html).write(values));
        }
    }
}
