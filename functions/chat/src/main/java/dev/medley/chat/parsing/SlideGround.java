package dev.medley.chat.parsing;

import static dev.medley.chat.parsing.OfficePackage.attribute;

import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What is behind the text of a slide: its own background, or that of its layout, or of its master. */
final class SlideGround {

    private @Nullable Shade shade;
    private boolean inBackground;
    private boolean isTurned;

    /** Whether it is what the master, which says so after it, calls the first background. */
    private boolean isNamed;

    private boolean isHidden;

    /** As far as the layout says it, which many slides share. */
    private SlideGround(@Nullable SlideGround layout) {
        shade = layout == null ? null : layout.shade;
        isTurned = layout != null && layout.isTurned;
    }

    /**
     * Of a slide.
     *
     * @param layouts those that were read already
     */
    static SlideGround of(OfficePackage file, String slide, Map<String, SlideGround> layouts) {
        SlideGround ground = new SlideGround(
                layouts.computeIfAbsent(related(file, slide, "slideLayouts/"), layout -> ofLayout(file, layout)));
        file.read(slide, ground::read);
        return ground;
    }

    private static SlideGround ofLayout(OfficePackage file, String layout) {
        SlideGround ground = new SlideGround(null);
        String master = related(file, layout, "slideMasters/");
        for (String part : new String[] {master, layout}) {
            if (!part.isEmpty()) {
                file.read(part, ground::read);
            }
        }
        return ground;
    }

    Shade shade() {
        return shade == null ? Shade.WHITE : shade;
    }

    boolean isHidden() {
        return isHidden;
    }

    private static String related(OfficePackage file, String part, String folder) {
        Map<String, String> relations = part.isEmpty() ? Map.of() : file.relations(part);
        return relations.values().stream()
                .filter(target -> target.contains(folder))
                .findFirst()
                .orElse("");
    }

    private void read(XMLStreamReader xml) {
        if (xml.isEndElement() && xml.getLocalName().equals("bg")) {
            inBackground = false;
        }
        if (!xml.isStartElement()) {
            return;
        }
        switch (xml.getLocalName()) {
            case "sld" -> isHidden = attribute(xml, "show").equals("0");
            case "bg" -> {
                inBackground = true;
                shade = null;
            }
            case "clrMap", "overrideClrMapping" -> {
                isTurned = attribute(xml, "bg1").startsWith("dk");
                shade = isTurned && (shade == null || isNamed) ? Shade.BLACK : shade;
            }
            case "gradFill", "blipFill", "pattFill" -> shade = inBackground ? Shade.UNKNOWN : shade;
            case "srgbClr", "schemeClr", "sysClr", "prstClr" -> {
                if (inBackground && shade == null) {
                    shade = color(xml, isTurned);
                    isNamed = attribute(xml, "val").equals("bg1");
                }
            }
            default -> {
                // What stands on the slide.
            }
        }
    }

    /** The colour that an element names, as far as the names of a theme tell. */
    static Shade color(XMLStreamReader xml, boolean isTurned) {
        String value = attribute(xml, "val");
        return switch (xml.getLocalName()) {
            case "srgbClr" -> Shade.ofHex(value);
            case "schemeClr" ->
                switch (value) {
                    case "lt1" -> Shade.WHITE;
                    case "dk1" -> Shade.BLACK;
                    case "bg1" -> isTurned ? Shade.BLACK : Shade.WHITE;
                    case "tx1" -> isTurned ? Shade.WHITE : Shade.BLACK;
                    default -> Shade.UNKNOWN;
                };
            case "prstClr" -> Shade.ofCss(value);
            default -> Shade.UNKNOWN;
        };
    }
}
