package dev.medley.accountdata.exports;

import dev.medley.accountdata.exports.ExportSources.Holding;
import dev.medley.accountdata.exports.ExportSources.Source;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs what all functions hold of an account into a zip, a page at a time, so that its size needs no memory. */
@Singleton
class ExportArchiver {

    private static final int HALF_DONE = 50;

    private final ExportSources exportSources;
    private final ExportedFiles exportedFiles;
    private final JsonCodec json;

    ExportArchiver(ExportSources exportSources, ExportedFiles exportedFiles, JsonCodec json) {
        this.exportSources = exportSources;
        this.exportedFiles = exportedFiles;
        this.json = json;
    }

    /** Writes the zip; tells how far it is, in percent. */
    void pack(AccountExport accountExport, Path file, IntConsumer progress) throws IOException {
        List<Source> sources = exportSources.sources(accountExport.accountId());
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int i = 0; i < sources.size(); i++) {
                Source source = sources.get(i);
                long count = documents(zip, source, accountExport);
                counts.computeIfAbsent(source.schema(), _ -> new LinkedHashMap<>())
                        .put(source.kind(), count);
                progress.accept(HALF_DONE * (i + 1) / sources.size());
            }
            ExportManifest.Files files = exportedFiles.add(
                    zip,
                    accountExport.accountId(),
                    counts,
                    part -> progress.accept(HALF_DONE + part * HALF_DONE / 101));
            zip.putNextEntry(new ZipEntry("manifest.json"));
            write(
                    zip,
                    json.write(new ExportManifest(
                                    accountExport.id(),
                                    accountExport.accountId(),
                                    accountExport.createdAt(),
                                    counts,
                                    files))
                            .text());
            zip.closeEntry();
        }
    }

    private long documents(ZipOutputStream zip, Source source, AccountExport accountExport) throws IOException {
        zip.putNextEntry(new ZipEntry(source.schema() + "/" + source.kind() + ".json"));
        write(zip, "[");
        long count = 0;
        for (Iterator<Holding> all =
                        exportSources.all(source, accountExport.accountId()).iterator();
                all.hasNext();
                count++) {
            write(zip, count == 0 ? "\n" : ",\n");
            write(zip, all.next().document());
        }
        write(zip, "\n]\n");
        zip.closeEntry();
        return count;
    }

    private static void write(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
