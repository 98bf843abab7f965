package dev.medley.social.follows;

import dev.medley.kernel.Refusal;
import dev.medley.kernel.TextLength;
import dev.medley.social.profiles.Handles;
import java.util.List;

/** A list of blocked accounts as a file: one column with a heading, as other networks write it. */
final class BlockList {

    private static final String HEADING = "Account address";

    private BlockList() {}

    static String write(List<String> handles) {
        StringBuilder file = new StringBuilder(HEADING).append("\r\n");
        handles.forEach(handle -> file.append(handle).append("\r\n"));
        return file.toString();
    }

    /** The handles of a file, folded; the first column counts, with or without an at sign or a server's name. */
    static List<String> read(String csv, int most) {
        List<String> handles = csv.lines()
                .map(line -> line.split("[,;\t]", 2)[0]
                        .replace("\"", "")
                        .replace("\ufeff", "")
                        .strip())
                .filter(cell -> !cell.isEmpty() && !cell.equalsIgnoreCase(HEADING) && !cell.equalsIgnoreCase("handle"))
                .map(BlockList::local)
                .map(Handles::folded)
                .distinct()
                .toList();
        if (handles.size() > most) {
            throw Refusal.invalid("validation-failed", "/csv", "A file names at most " + most + " accounts.");
        }
        return handles;
    }

    private static String local(String cell) {
        String name = cell.startsWith("@") ? cell.substring(1) : cell;
        int server = name.indexOf('@');
        String local = server < 0 ? name : name.substring(0, server);
        return TextLength.beginning(local, 100);
    }
}
