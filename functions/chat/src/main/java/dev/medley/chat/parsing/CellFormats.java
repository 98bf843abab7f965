package dev.medley.chat.parsing;

import static dev.medley.chat.parsing.OfficePackage.attribute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the numbers in cells are displayed: as dates, percentages, or with so many decimals. Dates are in ISO 8601. */
final class CellFormats {

    private static final Pattern DECIMALS = Pattern.compile("[0#]\\.(0+)");
    private static final int MOST_DAYS = 2_958_466;
    private static final int SECONDS = 86_400;

    private final List<String> codes = new ArrayList<>();
    private final LocalDate epoch;

    private CellFormats(LocalDate epoch) {
        this.epoch = epoch;
    }

    static CellFormats of(OfficePackage file) {
        CellFormats formats = new CellFormats(epoch(file));
        Map<Integer, String> custom = new HashMap<>();
        boolean[] inCells = new boolean[1];
        file.read("xl/styles.xml", xml -> {
            switch (xml.isCharacters() ? "" : xml.getLocalName()) {
                case "cellXfs" -> inCells[0] = xml.isStartElement();
                case "numFmt" -> {
                    if (xml.isStartElement()) {
                        custom.put(number(attribute(xml, "numFmtId")), attribute(xml, "formatCode"));
                    }
                }
                case "xf" -> {
                    if (inCells[0] && xml.isStartElement()) {
                        int id = number(attribute(xml, "numFmtId"));
                        formats.codes.add(custom.getOrDefault(id, builtIn(id)));
                    }
                }
                default -> {
                    // Fonts, fills and borders.
                }
            }
        });
        return formats;
    }

    /** Workbooks of old Macs count from 1904. */
    private static LocalDate epoch(OfficePackage file) {
        boolean[] is1904 = new boolean[1];
        file.read("xl/workbook.xml", xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
                String value = attribute(xml, "date1904");
                is1904[0] = value.equals("1") || value.equals("true");
            }
        });
        return is1904[0] ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    private static String builtIn(int id) {
        return switch (id) {
            case 1, 3, 37, 38 -> "0";
            case 2, 4, 39, 40 -> "0.00";
            case 9 -> "0%";
            case 10 -> "0.00%";
            case 14, 15, 16, 17 -> "yyyy-mm-dd";
            case 18, 19, 20, 21, 45, 46, 47 -> "hh:mm:ss";
            case 22 -> "yyyy-mm-dd hh:mm";
            default -> "General";
        };
    }

    String shown(int style, String raw) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip(), MathContext.DECIMAL64);
        } catch (NumberFormatException _) {
            return raw;
        }
        if (Math.abs((long) number.scale()) > 400) {
            return raw.strip();
        }
        String code = style < codes.size() ? codes.get(style) : "General";
        String plain = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "")
                .split(";", 2)[0]
                .toLowerCase(Locale.ROOT);
        if (plain.matches(".*[ymdhs].*") && !plain.contains("general")) {
            return date(number, plain);
        }
        Matcher decimals = DECIMALS.matcher(plain);
        boolean isFixed = plain.contains("0");
        int places = decimals.find() ? decimals.group(1).length() : 0;
        if (plain.contains("%")) {
            return number.movePointRight(2)
                            .setScale(places, RoundingMode.HALF_UP)
                            .toPlainString() + "%";
        }
        BigDecimal rounded = isFixed && !plain.contains("e")
                ? number.setScale(places, RoundingMode.HALF_UP)
                : number.round(new MathContext(15)).stripTrailingZeros();
        return rounded.signum() == 0 && !isFixed ? "0" : rounded.toPlainString();
    }

    private String date(BigDecimal days, String code) {
        if (days.signum() < 0 || days.intValue() > MOST_DAYS) {
            return days.toPlainString();
        }
        long whole = days.longValue();
        long seconds = days.subtract(BigDecimal.valueOf(whole))
                .multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime time = epoch.plusDays(whole).atStartOfDay().plusSeconds(seconds);
        boolean hasDate = code.matches(".*[yd].*");
        boolean hasTime = code.matches(".*[hs].*");
        if (!hasDate && hasTime) {
            return time.toLocalTime().toString();
        }
        return hasTime
                ? time.toLocalDate() + " " + time.toLocalTime()
                : time.toLocalDate().toString();
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
