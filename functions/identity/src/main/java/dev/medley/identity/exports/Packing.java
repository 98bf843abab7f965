package dev.medley.identity.exports;

import dev.medley.identity.exports.Holdings.Holding;
import dev.medley.identity.exports.Holdings.Source;
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
class Packing {

    private static final int HALF_DONE = 50;

    private final Holdings holdings;
    private final Originals originals;
    private final JsonCodec json;

    Packing(Holdings holdings, Originals originals, JsonCodec json) {
        this.holdings = holdings;
        this.originals = originals;
        this.json = json;
    }

    /** Writes the zip; tells how far it is, in percent. */
    void pack(Export export, Path file, IntConsumer progress) throws IOException {
        List<Source> sources = holdings.sources(export.accountId());
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int i = 0; i < sources.size(); i++) {
                Source source = sources.get(i);
                long count = documents(zip, source, export);
                counts.computeIfAbsent(source.schema(), _ -> new LinkedHashMap<>())
                        .put(source.kind(), count);
                progress.accept(HALF_DONE * (i + 1) / sources.size());
            }
            Manifest.Files files = originals.add(
                    zip, export.accountId(), counts, part -> progress.accept(HALF_DONE + part * HALF_DONE / 101));
            zip.putNextEntry(new ZipEntry("manifest.json"));
            write(
                    zip,
                    json.write(new Manifest(export.id(), export.accountId(), export.createdAt(), counts, files))
                            .text());
            zip.closeEntry();
        }
    }

    private long documents(ZipOutputStream zip, Source source, Export export) throws IOException {
        zip.putNextEntry(new ZipEntry(source.schema() + "/" + source.kind() + ".json"));
        write(zip, "[");
        long count = 0;
        for (Iterator<Holding> all = holdings.all(source, export.accountId()).iterator(); all.hasNext(); count++) {
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
