package dev.medley.textfilter;

import java.util.HashMap;
import java.util.Map;

/**
 * Small letters that look like Latin ones. A choice of those that are used to get words past filters; Unicode's whole table
 * (UTS 39) has thousands more. What decomposes, such as letters of full width, is not in it.
 */
final class LookAlikes {

    private static final Map<Integer, Integer> LATIN = table(
            // Cyrillic
            "аaвbсcеeёeһhіiїiјjкkӏlмmнhоoрpԛqѕsтtуyѵvԝwхxҳxзzгrпnдaԁdԍgъbьb",
            // Greek
            "αaβbγyδdεeηnιiκkνvοoρpσoτtυuχxωwϲcϳjμu",
            // Armenian, Cherokee and others
            "օoսuոnհhցgԼlզqꭰdꭱrꭲtꮃwꮇmꮋhꮪsꮩvꮯcꮲpꮶkꮷd",
            // Letters of Latin that decompose into nothing
            "łløođdħhıiŋnæaœeɑaɡgɩiʟlɴnʀrʏyᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkᴍmᴏoᴘpꜱsᴛtᴜuᴠvᴡwᴢz");

    private LookAlikes() {}

    /** The Latin letter that a letter looks like; itself where it looks like none. */
    static int latin(int c) {
        return LATIN.getOrDefault(c, c);
    }

    private static Map<Integer, Integer> table(String... pairs) {
        Map<Integer, Integer> table = new HashMap<>();
        for (String line : pairs) {
            int[] letters = line.codePoints().toArray();
            for (int i = 0; i + 1 < letters.length; i += 2) {
                table.putIfAbsent(letters[i], letters[i + 1]);
            }
        }
        return Map.copyOf(table);
    }
}
