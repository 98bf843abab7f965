package dev.medley.chat.parsing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An Office file: XML in an archive. What it unpacks to is counted as it is read, whatever the archive says of it, and its XML
 * has neither a document type nor entities.
 */
final class OfficePackage implements AutoCloseable {

    /** Nothing that people write is packed tighter. */
    private static final int MOST_RATIO = 200;

    private static final int SMALL = 1 << 20;
    private static final int DEEPEST = 500;

    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final ParsingLimits limits;
    private long unpacked;

    OfficePackage(Path file, ParsingLimits limits) {
        this.limits = limits;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException _) {
            throw DocumentRefused.broken("The file is damaged: its archive cannot be opened.");
        }
        if (zip.size() > limits.maxEntries()) {
            closeQuietly();
            throw new DocumentRefused("archive-too-large", "The file's archive has too many entries.");
        }
    }

    /** What is read of an element, once its start was read. */
    interface Events {
        void on(XMLStreamReader xml) throws XMLStreamException;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** The bytes of an entry. */
    Optional<byte[]> bytes(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(read(in, entry));
        } catch (IOException | IllegalArgumentException _) {
            throw DocumentRefused.broken("The file is damaged: a part of it cannot be unpacked.");
        }
    }

    private byte[] read(InputStream in, ZipEntry entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long packed = Math.max(1, entry.getCompressedSize());
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            unpacked += n;
            out.write(buffer, 0, n);
            if (unpacked > limits.maxUnpackedBytes() || (out.size() > SMALL && out.size() / packed > MOST_RATIO)) {
                throw new DocumentRefused("archive-too-large", "The file unpacks to more than is read.");
            }
            if (Thread.currentThread().isInterrupted()) {
                throw BlockSink.timedOut();
            }
        }
        return out.toByteArray();
    }

    /** Hands each start and end of an element, and all text, of an entry on; nothing where there is no such entry. */
    void read(String name, Events events) {
        bytes(name).ifPresent(bytes -> parse(bytes, events));
    }

    private static void parse(byte[] bytes, Events events) {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new DocumentRefused(
                            "xml-unsafe", "The file holds a document type, which Office files never do.");
                }
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (depth > DEEPEST) {
                    throw new DocumentRefused("nested-too-deeply", "The document is nested too deeply.");
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT
                        || event == XMLStreamConstants.CHARACTERS) {
                    events.on(xml);
                }
            }
        } catch (XMLStreamException _) {
            throw DocumentRefused.broken("The file is damaged: a part of it is no XML.");
        }
    }

    /** Where the relations of a part lead, by id; paths from the root of the archive. */
    Map<String, String> relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, String> targets = new HashMap<>();
        read(folder + "_rels/" + part.substring(slash) + ".rels", xml -> {
            if (xml.isStartElement()
                    && xml.getLocalName().equals("Relationship")
                    && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                targets.put(
                        String.valueOf(xml.getAttributeValue(null, "Id")),
                        target.startsWith("/")
                                ? target.substring(1)
                                : Path.of(folder)
                                        .resolve(target)
                                        .normalize()
                                        .toString()
                                        .replace('\\', '/'));
            }
        });
        return targets;
    }

    /** An attribute by its local name, whatever its namespace; empty where there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Whether a switch is on: {@code <w:vanish/>} is, {@code <w:vanish w:val="0"/>} is not. */
    static boolean isOn(String value) {
        return !value.equals("0") && !value.equals("false") && !value.equals("off") && !value.equals("none");
    }

    private void closeQuietly() {
        try {
            zip.close();
        } catch (IOException _) {
            // It was only read.
        }
    }

    /** The title that the file says of itself. */
    @Nullable
    String title() {
        StringBuilder title = new StringBuilder();
        boolean[] inside = new boolean[1];
        read("docProps/core.xml", xml -> {
            if (xml.isCharacters()) {
                title.append(inside[0] ? xml.getText() : "");
            } else {
                inside[0] = xml.isStartElement() && xml.getLocalName().equals("title");
            }
        });
        return title.isEmpty() ? null : title.toString();
    }

    @Override
    public void close() {
        closeQuietly();
    }
}
