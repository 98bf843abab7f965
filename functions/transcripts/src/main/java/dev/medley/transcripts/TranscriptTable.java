package dev.medley.transcripts;

import dev.medley.kernel.SpreadsheetText;
import dev.medley.models.Digest;
import dev.medley.models.Digest.Topic;
import dev.medley.models.DigestFindings;
import dev.medley.models.TextSentiment;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** A table with a row for each transcript; columns are only ever added at the end. */
final class TranscriptTable {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "purpose",
            "status",
            "language",
            "provider",
            "model",
            "prompt",
            "kept",
            "costMicros",
            "summaryWords",
            "topics",
            "category",
            "tone",
            "sentimentScore",
            "decisions",
            "actions",
            "questions",
            "createdAt",
            "finishedAt",
            "durationMs");

    private final CSVPrinter printer;

    TranscriptTable(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get());
        printer.printRecord(COLUMNS);
    }

    void add(Transcript transcript) throws IOException {
        TranscriptResult result = transcript.result();
        printer.printRecord(Stream.of(request(transcript), made(result), found(result), times(transcript))
                .flatMap(List::stream)
                .map(SpreadsheetText::guarded));
    }

    void flush() throws IOException {
        printer.flush();
    }

    private static List<String> request(Transcript transcript) {
        TranscriptOptions options = transcript.request().options();
        return List.of(
                transcript.id().toString(),
                text(options.title()),
                text(options.purpose()),
                transcript.standing().status().label());
    }

    private static List<String> made(@Nullable TranscriptResult result) {
        if (result == null) {
            return List.of("", "", "", "", "", "");
        }
        TranscriptProvenance provenance = result.provenance();
        return List.of(
                result.language() == null ? "" : result.language().code(),
                result.digest().model().provider(),
                result.digest().model().name(),
                provenance == null ? "" : text(provenance.prompt()),
                provenance == null ? "" : String.valueOf(provenance.kept()),
                provenance == null ? "" : String.valueOf(provenance.cost()));
    }

    private static List<String> found(@Nullable TranscriptResult result) {
        if (result == null) {
            return List.of("", "", "", "", "", "", "", "");
        }
        Digest digest = result.digest();
        DigestFindings findings = digest.findings();
        TextSentiment sentiment = findings.sentiment();
        return List.of(
                digest.summary() == null ? "" : String.valueOf(digest.summary().split("\\s+", -1).length),
                digest.topics() == null
                        ? ""
                        : digest.topics().stream().map(Topic::label).collect(Collectors.joining("; ")),
                findings.categories() == null || findings.categories().isEmpty()
                        ? ""
                        : findings.categories().getFirst().label(),
                sentiment == null ? "" : sentiment.tone().name().toLowerCase(Locale.ROOT),
                sentiment == null ? "" : String.valueOf(sentiment.score()),
                size(findings.decisions()),
                size(findings.actions()),
                size(findings.questions()));
    }

    private static List<String> times(Transcript transcript) {
        Instant created = transcript.request().createdAt();
        Instant finished = transcript.standing().finishedAt();
        return List.of(
                created.toString(),
                finished == null ? "" : finished.toString(),
                finished == null
                        ? ""
                        : String.valueOf(Duration.between(created, finished).toMillis()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String size(@Nullable List<?> list) {
        return list == null ? "" : String.valueOf(list.size());
    }
}
