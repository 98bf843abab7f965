package dev.medley.predictions.protection;

import dev.medley.markdown.Markdown;
import dev.medley.predictions.consents.EmotionDisclosure;
import dev.medley.predictions.protection.DataProtectionReport.ConsentUse;
import dev.medley.predictions.protection.DataProtectionReport.ModelUse;
import dev.medley.predictions.protection.DataProtectionReport.Numbers;
import dev.medley.predictions.protection.DataProtectionReport.PurposeUse;
import dev.medley.predictions.protection.DataProtectionReport.SubjectUse;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report as a document to be read, in Markdown. */
public final class DataProtectionDocument {

    private final StringBuilder text = new StringBuilder();

    private DataProtectionDocument() {}

    public static String of(DataProtectionReport report) {
        DataProtectionDocument document = new DataProtectionDocument();
        document.write(report);
        return document.text.toString();
    }

    private void write(DataProtectionReport report) {
        heading(1, "Recognition of emotions in voices");
        item("As of", report.at().toString());
        item("Subject", report.subject() == null ? "all" : report.subject());
        numbers(report.numbers());
        heading(2, "Purposes");
        for (PurposeUse purpose : report.purposes()) {
            item(Objects.requireNonNullElse(purpose.purpose(), "not said"), purpose.predictions() + " predictions");
        }
        heading(2, "Models");
        for (ModelUse use : report.models()) {
            item(
                    use.model().provider() + " " + use.model().name() + " "
                            + use.model().version(),
                    use.predictions() + " predictions");
        }
        heading(2, "Subjects");
        report.subjects().forEach(this::subject);
        if (report.moreSubjects()) {
            item("More", "There are more subjects; ask for each by name.");
        }
        heading(2, "How long it is kept");
        DataRetention.all().forEach(retention -> item(retention.data(), retention.kept()));
        heading(2, "What people are told");
        text.append(Markdown.escaped(EmotionDisclosure.EN.text())).append("\n");
    }

    private void numbers(Numbers numbers) {
        heading(2, "Numbers");
        item("Predictions", String.valueOf(numbers.predictions()));
        item("Recordings", String.valueOf(numbers.recordings()));
        item("Predictions that name an emotion", String.valueOf(numbers.named()));
        item("Predictions that abstain", String.valueOf(numbers.abstained()));
        item("Predictions that name no consent", String.valueOf(numbers.withoutConsent()));
        item("Corrections", String.valueOf(numbers.corrections()));
        item("Files that can be fetched", String.valueOf(numbers.exports()));
        item("First", time(numbers.first()));
        item("Last", time(numbers.last()));
    }

    private void subject(SubjectUse subject) {
        heading(3, subject.subject());
        for (ConsentUse consent : subject.consents()) {
            item(
                    consent.purpose(),
                    "given " + consent.givenAt() + ", "
                            + (consent.withdrawnAt() == null ? "not withdrawn" : "withdrawn " + consent.withdrawnAt())
                            + ", " + consent.predictions() + " predictions");
        }
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "none" : time.toString();
    }

    private void heading(int level, String heading) {
        text.append(text.isEmpty() ? "" : "\n").append(Markdown.heading(level, heading));
    }

    private void item(String name, String value) {
        text.append("- ")
                .append(Markdown.escaped(name))
                .append(": ")
                .append(Markdown.escaped(value))
                .append("\n");
    }
}
