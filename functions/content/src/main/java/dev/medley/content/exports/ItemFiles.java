package dev.medley.content.exports;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The forms of files. */
@Singleton
class ItemFiles {

    private static final String ARCHIVE = "application/zip";

    private final ItemWriter writer;

    ItemFiles(ItemWriter writer) {
        this.writer = writer;
    }

    /** One item is a file, a table is one too, and several items are an archive of one file each. */
    ItemSink sink(ExportSelection selection, List<String> fields, Path path) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(path));
        if (selection.format() == ContentExportFormat.CSV) {
            return new ItemTable(selection, fields, out, writer.json());
        }
        return selection.isSingle() ? new Single(selection, out) : new Archive(selection, out);
    }

    private final class Single implements ItemSink {

        private final ExportSelection selection;
        private final OutputStream out;

        Single(ExportSelection selection, OutputStream out) {
            this.selection = selection;
            this.out = out;
        }

        @Override
        public void write(ExportedItem item) throws IOException {
            out.write(writer.write(selection, item));
        }

        @Override
        public String contentType() {
            return selection.contentType();
        }

        @Override
        public String extension() {
            return selection.extension();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private final class Archive implements ItemSink {

        private final ExportSelection selection;
        private final ZipOutputStream out;
        private final Set<String> names = new HashSet<>();

        Archive(ExportSelection selection, OutputStream out) {
            this.selection = selection;
            this.out = new ZipOutputStream(out);
        }

        @Override
        public void write(ExportedItem item) throws IOException {
            String base = item.slug().isEmpty() ? item.id().toString() : item.slug();
            String name = names.add(base) ? base : base + "-" + item.id();
            out.putNextEntry(new ZipEntry(name + "." + selection.extension()));
            out.write(writer.write(selection, item));
            out.closeEntry();
        }

        @Override
        public String contentType() {
            return ARCHIVE;
        }

        @Override
        public String extension() {
            return "zip";
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
